// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.ViewModels

/** Takes files, and text with an invite, dropped anywhere in the window. */
DropArea {
    id: root

    required property AppViewModel app
    readonly property bool missing: app.navigation.screen === NavigationViewModel.Stage && app.playback.phase === PlaybackViewModel.Missing

    keys: ["text/uri-list", "text/plain"]
    // A card let go over its own window is not meant for the room.
    onEntered: drag => drag.accepted = !drag.formats.includes("application/x-farnear-moment")
    onDropped: drop => root.take(drop)

    function take(drop: DragEvent): void {
        if (drop.hasUrls && root.missing)
            root.app.playback.obstacle.useFile(drop.urls[0]);
        else if (drop.hasUrls)
            root.app.opening.openAny(drop.urls);
        else
            root.app.opening.openText(drop.text);
        drop.accept(Qt.CopyAction);
    }

    DropHint {
        anchors.fill: parent
        shown: root.containsDrag
        company: root.app.room.company
        missing: root.missing
    }
}
