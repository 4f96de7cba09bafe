// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** A face with the name and, in words, what their player is doing. */
Item {
    id: root

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
