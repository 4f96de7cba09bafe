// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** While something is held over the window: what letting go will do. */
Rectangle {
    id: root

    property bool shown: false
    property bool company: false
    property bool missing: false

    color: "#d90d1220"
    opacity: shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 20
        radius: 24
        color: "transparent"
        border.width: 2
        border.color: Theme.filmAccent
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 120
        spacing: 10

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 44
            height: 44
            name: "drop"
            color: Theme.filmAccent
        }
        Label {
            width: parent.width
            text: root.missing ? qsTr("Let go to use this copy") : root.company ? qsTr("Let go to play it for everyone") : qsTr("Let go to play it")
            color: Theme.filmText
            font.pixelSize: Theme.title + 3
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
