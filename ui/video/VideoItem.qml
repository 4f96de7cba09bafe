// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Farnear.Video

/** The one item that shows pictures: letterboxed on black, whatever engine they come from. */
Item {
    id: root

    property VideoHandle source: null

    Rectangle {
        anchors.fill: parent
        color: "black"
    }

    // Qt 6.4 makes no component of a Loader bound, so its contents name the root unbound.
    Loader {
        anchors.fill: parent
        active: root.source !== null && root.source.kind === VideoHandle.OpenGl
        sourceComponent: GlVideo {
            source: root.source // qmllint disable unqualified
        }
    }

    // By its address: what a file names is loaded with it, here all of Qt Multimedia.
    Loader {
        id: frames

        readonly property bool wanted: root.source !== null && root.source.kind === VideoHandle.Frames

        anchors.fill: parent
        onWantedChanged: wanted ? setSource("FramesVideo.qml", {
            source: root.source
        }) : setSource("")
    }
}
