// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A quiet word in the middle of the stage, with the one thing that helps. */
Rectangle {
    id: root

    property bool shown: false
    property string glyph
    property string heading
    property string words
    property string hint
    property string actionText
    property string secondText

    signal acted
    signal secondActed

    implicitWidth: 400
    implicitHeight: column.implicitHeight + 56
    radius: 22
    color: Theme.filmPanel
    border.width: 1
    border.color: "#1affffff"
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.Grouping
    Accessible.name: heading

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width - 56
        spacing: 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 34
            height: 34
            name: root.glyph
            color: Theme.filmAccent
        }
        Label {
            width: parent.width
            topPadding: 14
            text: root.heading
            color: Theme.filmText
            font.pixelSize: Theme.title + 3
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            topPadding: 6
            text: root.words
            color: Theme.filmMuted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        Item {
            width: 1
            height: 20
        }
        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            overFilm: true
            glyph: "file"
            text: root.actionText
            onClicked: root.acted()
        }
        Item {
            width: 1
            height: 10
            visible: second.visible
        }
        PushButton {
            id: second

            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.secondText !== ""
            overFilm: true
            text: root.secondText
            onClicked: root.secondActed()
        }
        Label {
            width: parent.width
            topPadding: 14
            visible: text !== ""
            text: root.hint
            color: Theme.filmMuted
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
