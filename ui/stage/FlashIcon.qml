// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A sign in the middle that grows and is gone: played, or paused. */
Rectangle {
    id: root

    width: 76
    height: 76
    radius: 38
    color: "#8c04060c"
    opacity: 0
    visible: opacity > 0

    function show(glyph: string): void {
        mark.name = glyph;
        if (!Theme.still)
            grow.restart();
    }

    Icon {
        id: mark

        anchors.centerIn: parent
        width: 34
        height: 34
    }

    ParallelAnimation {
        id: grow

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0.9
            to: 0
            duration: 480
            easing.type: Easing.InQuad
        }
        NumberAnimation {
            target: root
            property: "scale"
            from: 0.8
            to: 1.25
            duration: 480
            easing.type: Easing.OutCubic
        }
    }
}
