// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** How fast it plays, for everyone in the room. */
IconButton {
    id: root

    required property PlaybackViewModel playback
    readonly property bool open: panel.visible

    overFilm: true
    opened: open
    glyph: "speed"
    text: qsTr("Speed: %1").arg(playback.speed.text)
    enabled: playback.canControl
    tint: playback.speed.value === 1 ? Theme.filmText : Theme.filmAccent
    onClicked: panel.visible ? panel.close() : panel.open()

    Flyout {
        id: panel

        upwards: true
        heading: qsTr("Speed")

        MenuHeading {
            text: qsTr("Speed")
        }
        Repeater {
            model: root.playback.speed.offered

            MenuLine {
                required property double modelData

                choice: true
                chosen: Math.abs(root.playback.speed.value - modelData) < 0.001
                text: qsTr("%1×").arg(Number(modelData).toLocaleString(Qt.locale(), "g", 3))
                onClicked: root.playback.speed.value = modelData
            }
        }
    }
}
