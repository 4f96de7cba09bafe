// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtMultimedia
import Farnear.Video

/** Shows an engine that hands out frames. Used by VideoItem only. */
VideoOutput {
    id: root

    required property VideoHandle source

    fillMode: VideoOutput.PreserveAspectFit
    Component.onCompleted: root.source.showIn(root.videoSink)
    Component.onDestruction: root.source?.showIn(null)
}
