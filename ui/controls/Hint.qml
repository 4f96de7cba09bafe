// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/** A word beside the pointer after a moment. */
T.ToolTip {
    id: root

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: -height - 6
    margins: 8
    padding: 7
    leftPadding: 10
    rightPadding: 10
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    implicitWidth: Math.min(contentItem.implicitWidth, 280) + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }

    contentItem: Label {
        text: root.text
        font.pixelSize: Theme.small
        color: "#eef1f8"
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        radius: 8
        color: "#f0222c43"
        border.width: 1
        border.color: "#1affffff"
    }
}
