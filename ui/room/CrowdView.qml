// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.ViewModels

/** Three people and more: two beside each other in a row, each with room for what their player says; scrolls beyond what
 * the sidebar can spare. */
Flickable {
    id: root

    required property RoomViewModel room
    required property bool withDistance
    required property bool withHearts
    required property bool withEvenings

    signal placeWanted
    signal likesWanted(string memberId)
    signal eveningsWanted(string memberId)

    /** Rows that are seen at once; the conversation below needs its own. */
    property int most: 4
    readonly property int columns: 2
    readonly property int line: 42

    implicitHeight: Math.min(most, Math.ceil(room.members.count / columns)) * line
    contentHeight: grid.implicitHeight
    interactive: contentHeight > height + 10
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds

    Grid {
        id: grid

        width: parent.width
        columns: root.columns
        columnSpacing: 12

        Repeater {
            model: root.room.members

            PersonView {
                width: root.width / root.columns - 6
                height: root.line
                room: root.room
                beside: true
                end: mirrored
                withPlace: root.withDistance
                withHearts: root.withHearts
                withEvenings: root.withEvenings
                onPlaceWanted: root.placeWanted()
                onLikesWanted: memberId => root.likesWanted(memberId)
                onEveningsWanted: memberId => root.eveningsWanted(memberId)

                readonly property bool mirrored: LayoutMirroring.enabled
            }
        }
    }
}
