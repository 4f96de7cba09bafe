// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Farnear.ViewModels

/** Keeps a frame of the film for its tile at home: soon after it began, whenever it pauses, and when one goes home. */
Item {
    id: root

    required property RecentModel recent
    required property PlaybackViewModel playback
    required property Item video
    readonly property bool filmed: playback.hasVideo && playback.phase === PlaybackViewModel.Playing

    function keep(): void {
        const place = root.recent.stillPlace();
        if (place === "" || !root.playback.hasVideo || !root.video.visible || root.playback.position < 1000)
            return;
        root.video.grabToImage(result => {
            if (result.saveToFile(place))
                root.recent.stillKept();
        }, Qt.size(480, Math.round(480 * root.video.height / root.video.width)));
    }

    onFilmedChanged: if (!filmed && playback.phase === PlaybackViewModel.Paused) keep()

    Timer {
        interval: 3000
        running: root.filmed
        onTriggered: root.keep()
    }
}
