// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/** One of a row of tabs; with a count of what is new behind it. */
T.TabButton {
    id: root

    property int fresh: 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 32
    leftPadding: 12
    rightPadding: 12
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: fresh > 0 ? qsTr("%1, %n new", "", fresh).arg(text) : text
    Accessible.onPressAction: {
        if (!root.checked)
            root.toggle();
        root.clicked();
    }

    background: Rectangle {
        radius: 9
        color: root.checked ? Theme.sunken : root.hovered ? Theme.hover : "transparent"

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
        FocusRing {
            shown: root.visualFocus
            around: 9
        }
    }

    contentItem: Row {
        spacing: 6

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.pixelSize: Theme.body - 1
            font.weight: Font.Medium
            color: root.checked || root.hovered ? Theme.text : Theme.muted
            Accessible.ignored: true
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            number: root.checked ? 0 : root.fresh
        }
    }
}
