// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.ViewModels

/** Three to eight people: faces in rows of four, scrolling beyond two rows. */
Flickable {
    id: root

    required property RoomViewModel room
    required property bool withDistance
    required property bool withHearts
    required property bool withEvenings

    signal placeWanted
    signal likesWanted(string memberId)
    signal eveningsWanted(string memberId)

    readonly property int columns: 4
    readonly property int line: 84

    implicitHeight: Math.min(2, Math.ceil(room.members.count / columns)) * line - 8
    contentHeight: grid.implicitHeight
    interactive: contentHeight > height + 10
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds

    Grid {
        id: grid

        width: parent.width
        columns: root.columns

        Repeater {
            model: root.room.members

            PersonView {
                width: root.width / root.columns
                height: root.line
                room: root.room
                centred: true
                withPlace: root.withDistance
                withHearts: root.withHearts
                withEvenings: root.withEvenings
                onPlaceWanted: root.placeWanted()
                onLikesWanted: memberId => root.likesWanted(memberId)
                onEveningsWanted: memberId => root.eveningsWanted(memberId)
            }
        }
    }
}
