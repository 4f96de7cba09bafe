// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** A face with the name and, in words, what their player is doing. */
Item {
    id: root

    required property RoomViewModel room
    required property string memberId
    required property string name
    required property string initial
    required property int colour
    required property bool isMe
    required property bool isHost
    required property int presence
    required property string presenceText
    /** Stands at the far side. */
    property bool end: false
    property bool roomy: false
    property bool centred: false

    readonly property bool manageable: room.isHost && !room.alone && !isMe

    function openMenu(): void {
        menu.active = true;
        (menu.item as Flyout).open();
    }

    implicitHeight: 40 + 8 + words.implicitHeight

    PresenceSign {
        id: sign

        presence: root.presence
    }

    Face {
        id: face

        x: root.centred ? (root.width - width) / 2 : root.end ? root.width - width : 0
        name: root.name
        initial: root.initial
        colour: root.colour
        sign: sign.glyph
        signColor: sign.color
        stateText: root.presenceText
        dimmed: root.presence === MemberModel.Away
    }

    T.AbstractButton {
        id: handle

        anchors.fill: face
        visible: root.manageable
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: root.name
        Accessible.description: root.presenceText
        Keys.onReturnPressed: root.openMenu()
        onClicked: root.openMenu()

        background: Item {
            FocusRing {
                shown: handle.visualFocus
                around: 20
            }
        }
    }

    // The Loader of Qt 6.4 makes no bound component.
    // qmllint disable unqualified
    Loader {
        id: menu

        anchors.fill: face
        active: false
        sourceComponent: Flyout {
            x: 0
            parent: face
            heading: root.name

            MenuLine {
                glyph: "moon"
                text: qsTr("Hand the room over")
                onClicked: root.room.handOver(root.memberId)
            }
            MenuLine {
                glyph: "leave"
                grave: true
                text: qsTr("Send away")
                onClicked: root.room.removeMember(root.memberId)
            }
        }
    }
    // qmllint enable unqualified

    Column {
        id: words

        y: face.height + 7
        width: parent.width
        spacing: 0
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Label {
            width: parent.width
            text: root.isMe && !root.roomy ? qsTr("You") : root.name
            font.pixelSize: root.roomy ? Theme.body - 1 : Theme.small
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            horizontalAlignment: root.centred ? Text.AlignHCenter : root.end ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.presenceText
            color: sign.wordColor
            font.pixelSize: root.roomy ? Theme.small : 11
            elide: Text.ElideRight
            horizontalAlignment: root.centred ? Text.AlignHCenter : root.end ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
