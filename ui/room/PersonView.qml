// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
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
    /** "Berlin 21:04"; empty when not told. */
    required property string whereText
    /** It is night where they are. */
    required property bool night
    /** How far from me: "1,204 km"; empty when not known. */
    required property string apartText
    /** Likes what plays. */
    required property bool likes
    /** Stands at the far side. */
    property bool end: false
    property bool roomy: false
    /** The words stand beside the face, which is smaller: one line of a list. */
    property bool beside: false
    /** Says where they are, while their player gives no reason to speak of it. */
    property bool withPlace: false
    readonly property bool calm: presence === MemberModel.Idle || presence === MemberModel.Ready || presence === MemberModel.Playing
    readonly property string place: roomy ? whereText : apartText
    readonly property bool showsPlace: withPlace && calm && place !== ""

    /** I have not said where I am: a quiet word under my own face asks. */
    property bool askPlace: false

    /** Hearts and reactions are shown. */
    property bool withHearts: false
    /** Evenings are remembered. */
    property bool withEvenings: false

    signal placeWanted
    signal likesWanted(string memberId)
    signal eveningsWanted(string memberId)

    readonly property bool asks: askPlace && isMe && calm
    readonly property bool manageable: room.moderation.isHost && !room.alone && !isMe

    function openMenu(): void {
        menu.active = true;
        (menu.item as Flyout).open();
    }

    function askLikes(): void {
        (menu.item as Flyout).close();
        root.likesWanted(root.memberId);
    }

    function askEvenings(): void {
        (menu.item as Flyout).close();
        root.eveningsWanted(root.isMe ? "" : root.memberId);
    }

    implicitHeight: beside ? 42 : 40 + 8 + words.implicitHeight

    // A script without a font here would leave nothing at all.
    GlyphCheck {
        id: letters

        text: root.name
        family: Theme.family
    }
    PresenceSign {
        id: sign

        presence: root.presence
    }

    Face {
        id: face

        x: root.end ? root.width - width : 0
        y: root.beside ? 4 : 0
        implicitWidth: root.beside ? 32 : 40
        name: root.name
        initial: root.initial
        colour: root.colour
        sign: sign.glyph
        signColor: sign.color
        stateText: root.showsPlace ? Phrase.fill(qsTr("%1, %2", "what their player does, where they are"), root.presenceText, root.place) : root.presenceText
        dimmed: root.presence === MemberModel.Away
        hearted: root.withHearts && root.likes
        heartText: qsTr("likes this")
    }

    Pressable {
        id: handle

        anchors.fill: face
        visible: root.manageable || root.withHearts || root.withEvenings
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: root.name
        Accessible.description: root.presenceText
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
                visible: root.withHearts
                glyph: "heart"
                text: root.isMe ? qsTr("What you like") : qsTr("What %1 likes").arg(root.name)
                onClicked: root.askLikes()
            }
            MenuLine {
                visible: root.withEvenings
                glyph: "calendar"
                text: root.isMe ? qsTr("Evenings together") : qsTr("Evenings with %1").arg(root.name)
                onClicked: root.askEvenings()
            }
            MenuLine {
                visible: root.manageable
                glyph: "moon"
                text: qsTr("Hand the room over")
                onClicked: root.room.moderation.handOver(root.memberId)
            }
            MenuLine {
                visible: root.manageable
                glyph: "leave"
                grave: true
                text: qsTr("Send away")
                onClicked: root.room.moderation.removeMember(root.memberId)
            }
        }
    }
    // qmllint enable unqualified

    // pointer only: the settings lead there, too
    TapHandler {
        enabled: root.withPlace && root.isMe
        onTapped: root.placeWanted()
    }

    Column {
        id: words

        x: root.beside && !root.end ? face.width + 10 : 0
        y: root.beside ? face.y + (face.height - height) / 2 : face.height + 7
        width: parent.width - (root.beside ? face.width + 10 : 0)
        spacing: 0
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Label {
            width: parent.width
            text: root.isMe && !root.roomy ? qsTr("You") : letters.drawable ? root.name : qsTr("Someone")
            font.pixelSize: root.roomy ? Theme.body - 1 : Theme.small
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            horizontalAlignment: root.end ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
        Row {
            x: root.end ? parent.width - width : 0
            visible: state.text !== ""
            layoutDirection: root.end ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 4

            Label {
                id: state

                width: Math.min(implicitWidth, words.width - (sky.visible ? sky.width + 4 : 0))
                text: root.asks ? qsTr("Where are you?") : root.showsPlace ? root.place : root.beside && root.calm ? "" : root.presenceText
                color: root.asks ? Theme.accentText : root.showsPlace ? Theme.muted : sign.wordColor
                font.pixelSize: root.roomy ? Theme.small : 11
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Icon {
                id: sky

                anchors.verticalCenter: parent.verticalCenter
                visible: root.showsPlace && !root.asks && root.roomy
                name: root.night ? "moon" : "sun"
                color: root.night ? Theme.accentText : Theme.faint
                width: 12
                height: 12
            }
        }
    }
}
