// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** The conversation. Follows what is new, unless the person reads further up. */
Item {
    id: root

    required property AppViewModel app
    readonly property ChatModel chat: app.conversation.chat
    readonly property bool group: app.room.members.count > 2 || chat.names
    property bool following: true

    signal linksWanted(var addresses)

    function showLinks(addresses: list<string>, link: int): void {
        root.linksWanted(link < 0 ? addresses : addresses.slice(link, link + 1));
    }

    function toEnd(): void {
        list.positionViewAtEnd();
        root.following = true;
        root.chat.markRead();
    }

    // Lines are laid out a moment after they are told of. Few of them stand at the bottom; a binding would be asked for
    // its own result while the list lays itself out.
    Timer {
        id: settle

        interval: 0
        onTriggered: {
            list.topMargin = Math.max(12, list.height - list.contentHeight);
            if (root.following)
                root.toEnd();
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        model: root.chat
        clip: true
        reuseItems: true
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        topMargin: 12
        activeFocusOnTab: true
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")
        Keys.onUpPressed: list.flick(0, 900)
        Keys.onDownPressed: list.flick(0, -900)
        T.ScrollBar.vertical: ScrollThumb {}

        delegate: ChatLine {
            width: list.width
            group: root.group
            onPlaceWanted: row => root.chat.goTo(row)
            onPictureWanted: pictureId => root.app.conversation.pictures.show(pictureId)
            onLinkWanted: (row, link) => root.showLinks(root.chat.linksOf(row), link)
        }

        onCountChanged: settle.restart()
        onHeightChanged: settle.restart()
        onContentHeightChanged: settle.restart()
        onMovementStarted: root.following = false
        onMovementEnded: root.following = atYEnd
        Component.onCompleted: settle.start()

        FocusRing {
            anchors.margins: 2
            shown: list.activeFocus
            around: 6
        }
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 64
        spacing: 6
        visible: root.chat.count === 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 28
            height: 28
            name: "chat"
            color: Theme.faint
        }
        Label {
            width: parent.width
            topPadding: 4
            text: root.app.room.company ? qsTr("Say hello") : qsTr("Nobody to talk to yet")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: root.app.room.company ? qsTr("What you say keeps its place in the film: press it to go there.")
                                        : qsTr("Send someone the link, and talk here while it plays.")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: !root.app.room.keepsHistory
            text: qsTr("Whoever comes later doesn't see it: this server keeps nothing.")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }

    PushButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        implicitHeight: 32
        visible: !root.following && !list.atYEnd
        primary: root.chat.unread > 0
        glyph: "down"
        text: root.chat.unread > 0 ? qsTr("%n new", "", root.chat.unread) : qsTr("To the end")
        onClicked: root.toEnd()
    }
}
