// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/** A short slider, for loudness. */
T.Slider {
    id: root

    property bool overFilm: false

    implicitWidth: 96
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.onIncreaseAction: root.step(true)
    Accessible.onDecreaseAction: root.step(false)

    function step(up: bool): void {
        if (up)
            root.increase();
        else
            root.decrease();
        root.moved();
    }

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: 4
        radius: 2
        color: root.overFilm ? Theme.filmTrack : Theme.sunken

        Rectangle {
            x: root.mirrored ? parent.width - width : 0
            width: root.position * parent.width
            height: parent.height
            radius: 2
            color: root.overFilm ? Theme.filmText : Theme.accent
        }
        // Where loudness passes what was recorded.
        Rectangle {
            visible: root.to > 1
            x: (root.mirrored ? 1 - 1 / root.to : 1 / root.to) * parent.width - 1
            y: -2
            width: 2
            height: 8
            color: root.overFilm ? Theme.filmText : Theme.faint
            opacity: 0.7
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: 13
        height: 13
        radius: 6.5
        color: root.overFilm ? "white" : Theme.accent
        scale: root.pressed ? 1.15 : 1

        FocusRing {
            shown: root.visualFocus
            around: 6.5
        }
    }
}
