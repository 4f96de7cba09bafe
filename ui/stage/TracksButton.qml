// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Sound and subtitles: this person's own choice. */
IconButton {
    id: root

    required property TracksViewModel tracks
    readonly property bool open: panel.visible

    overFilm: true
    opened: open
    glyph: "tracks"
    text: qsTr("Sound and subtitles")
    visible: tracks.audio.count > 1 || tracks.subtitles.count > 1
    onClicked: panel.visible ? panel.close() : panel.open()

    Flyout {
        id: panel

        upwards: true
        heading: root.text

        MenuHeading {
            text: qsTr("Sound")
            visible: root.tracks.audio.count > 0
        }
        Repeater {
            model: root.tracks.audio

            MenuLine {
                required property int trackId
                required property string label
                required property bool selected

                choice: true
                chosen: selected
                text: label
                onClicked: root.tracks.selectAudio(trackId)
            }
        }
        MenuHeading {
            text: qsTr("Subtitles")
            visible: root.tracks.subtitles.count > 1
        }
        Repeater {
            model: root.tracks.subtitles.count > 1 ? root.tracks.subtitles : null

            MenuLine {
                required property int trackId
                required property string label
                required property bool selected

                choice: true
                chosen: selected
                text: label
                onClicked: root.tracks.selectSubtitles(trackId)
            }
        }
    }
}
