// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Mutes; grows a slider while the pointer or the keyboard is there. */
Row {
    id: root

    required property VolumeViewModel volume

    spacing: 2

    HoverHandler {
        id: hover
    }

    Item {
        id: room

        readonly property bool opened: hover.hovered || level.visualFocus || level.pressed || button.visualFocus

        width: opened ? level.implicitWidth + 8 : 0
        height: Theme.control
        clip: true

        Behavior on width {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }

        Slider {
            id: level

            anchors.right: parent.right
            anchors.rightMargin: 8
            overFilm: true
            to: root.volume.maximum
            stepSize: 0.05
            value: root.volume.level
            Accessible.name: qsTr("Volume")
            onMoved: root.volume.level = value
        }
    }

    IconButton {
        id: button

        overFilm: true
        glyph: root.volume.muted || root.volume.level === 0 ? "muted" : root.volume.level < 0.5 ? "volume-low" : "volume"
        text: root.volume.muted ? qsTr("Unmute") : qsTr("Mute")
        shortcut: qsTr("M")
        onClicked: root.volume.toggleMuted()
    }
}
