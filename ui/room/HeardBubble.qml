// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** What somebody just said, over the film, while the chat is folded away. */
Rectangle {
    id: root

    required property ChatModel chat
    property bool wanted: true

    signal opened

    implicitWidth: Math.min(320, row.implicitWidth + 28)
    implicitHeight: Math.max(46, words.implicitHeight + 22)
    radius: Theme.roundBig
    color: Theme.filmPanel
    border.width: 1
    border.color: "#1affffff"
    opacity: 0
    visible: opacity > 0
    Accessible.role: Accessible.Button
    Accessible.name: words.text
    Accessible.onPressAction: root.opened()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    Connections {
        target: root.chat

        function onHeard(initial: string, text: string, colour: int): void {
            face.colour = colour;
            face.initial = initial;
            words.text = text;
            root.opacity = root.wanted ? 1 : 0;
            away.restart();
        }
    }

    Timer {
        id: away

        interval: 5000
        onTriggered: root.opacity = 0
    }

    TapHandler {
        onTapped: root.opened()
    }

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: 12
        spacing: 10

        Face {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 24
        }
        Label {
            id: words

            width: Math.min(implicitWidth, 260)
            color: Theme.filmText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
    }
}
