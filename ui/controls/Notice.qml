// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** One sentence over everything, with at most one button that helps, and a way to send it off. */
Rectangle {
    id: root

    property string sentence
    property string actionText
    property bool isError: false

    signal acted
    signal dismissed

    implicitWidth: Math.min(row.implicitWidth + 28, 620)
    implicitHeight: Math.max(52, row.implicitHeight + 16)
    radius: Theme.roundBig
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    Scrim {}

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 8
        spacing: 12

        Icon {
            name: root.isError ? "alert" : "check"
            color: root.isError ? Theme.bad : Theme.ok
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 8
            Layout.bottomMargin: 8
            text: root.sentence
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        PushButton {
            visible: root.actionText !== ""
            plain: true
            text: root.actionText
            onClicked: root.acted()
        }
        IconButton {
            glyph: "close"
            glyphSize: 16
            text: qsTr("Dismiss")
            onClicked: root.dismissed()
        }
    }
}
