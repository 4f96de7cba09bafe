// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** How well everyone keeps together, how far they are apart, how long they have been here: what has no room is left out. */
Row {
    id: root

    required property AppViewModel app
    required property bool pair
    readonly property bool withDistance: app.settings.distance && app.places.apart.known
    /** Left beside the badge, whose words are never cut. */
    readonly property real rest: width - (badge.visible ? badge.leastWidth + spacing : 0)

    spacing: 8

    SyncSign {
        id: sync

        state: root.app.sync.state
    }

    Pill {
        id: badge

        visible: root.app.sync.state !== SyncViewModel.Alone && root.app.sync.state !== SyncViewModel.Returning
        width: Math.min(Math.ceil(implicitWidth), root.width - (far.visible ? far.leastWidth + root.spacing : 0) - (spent.visible ? spent.width + root.spacing : 0))
        pressable: true
        checked: panel.visible
        strong: root.app.sync.stateText
        text: root.withDistance && root.pair ? "" : root.app.sync.figureText
        dot: sync.color
        Accessible.description: qsTr("Shows how everyone keeps together")
        onClicked: panel.visible ? panel.close() : panel.open()

        SyncPanel {
            id: panel

            sync: root.app.sync
        }
    }
    Pill {
        id: far

        visible: root.withDistance && !root.pair && leastWidth <= root.rest
        width: Math.min(Math.ceil(implicitWidth), root.width - (badge.visible ? badge.width + root.spacing : 0))
        strong: root.app.places.apart.number
        text: root.app.places.apart.word
        Accessible.name: Phrase.fill(qsTr("%1: %2", "names, distance"), root.app.places.apart.pair, root.app.places.apart.number)
    }
    Pill {
        id: spent

        visible: root.app.room.togetherText !== "" && root.withDistance === root.pair && implicitWidth <= root.rest
        strongFirst: false
        text: qsTr("together")
        strong: root.app.room.togetherText
    }
}
