// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Farnear.Controls
import Farnear.Moments
import Farnear.Video
import Farnear.ViewModels

/** The picture or the cover, and what stands over it: controls that hide themselves, waiting, a missing file. */
Item {
    id: root

    required property AppViewModel app
    property bool fullScreen: false
    /** Something keeps the controls in sight. */
    property bool held: false
    /** Covered by the sidebar at the side. */
    property real covered: 0
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool resting: playback.phase === PlaybackViewModel.Empty || playback.phase === PlaybackViewModel.Missing
                                    || playback.phase === PlaybackViewModel.Failed
    readonly property bool controlsShown: awake || held || !playback.playing || !playback.hasVideo || overlay.busy || menu.visible
    property bool awake: true
    /** The part of the picture's height that the controls cover: subtitles stay above them. */
    readonly property real coveredBelow: overlay.visible && controlsShown && playback.hasVideo ? Math.min(0.5, overlay.reach / Math.max(1, height)) : 0

    signal touched
    signal homeWanted
    signal fullScreenWanted
    signal sidebarWanted
    signal fileWanted(bool replacing)
    signal moreWanted
    signal inviteWanted
    signal settingsWanted
    signal keysWanted

    onCoveredBelowChanged: root.playback.tracks.setSubtitleMargin(root.coveredBelow)

    function wake(): void {
        root.awake = true;
        sleep.restart();
    }

    function tell(glyph: string, words: string): void {
        osd.tell(glyph, words);
    }

    function tellVolume(): void {
        const silent = root.playback.volume.muted;
        root.tell(silent ? "muted" : "volume", silent ? qsTr("Muted") : qsTr("Volume %1 %").arg(Math.round(root.playback.volume.level * 100)));
    }

    function flash(glyph: string): void {
        pulse.show(glyph);
    }

    function tapped(): void {
        root.touched();
        soon.start();
    }

    function doubleTapped(): void {
        soon.stop();
        root.fullScreenWanted();
    }

    function coverDoubleTapped(): void {
        soon.stop();
        if (root.app.settings.hearts)
            root.like();
        else
            root.fullScreenWanted();
    }

    function like(): void {
        root.app.likes.like();
        root.flash("heart-full");
    }

    function toggleLike(): void {
        root.flash(root.app.likes.liked ? "heart" : "heart-full");
        root.app.likes.toggle();
    }

    function toggle(): void {
        root.playback.togglePlay();
        root.flash(root.playback.playing ? "play" : "pause");
    }

    // The first half of a double click must not pause for everyone.
    Timer {
        id: soon

        interval: 220
        onTriggered: root.toggle()
    }

    Timer {
        id: sleep

        interval: 2500
        running: true
        onTriggered: root.awake = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.filmGround
    }

    StillKeeper {
        id: keeper

        recent: root.app.recent
        video: video
        playback: root.playback
    }

    VideoItem {
        id: video

        anchors.fill: parent
        visible: root.playback.hasVideo && !root.resting
        source: root.playback.videoSource as VideoHandle
    }

    // The Loader of Qt 6.4 makes no bound components.
    // qmllint disable unqualified
    Loader {
        anchors.fill: parent
        active: !root.playback.hasVideo || root.resting
        sourceComponent: CoverStage {
            playback: root.playback
            bare: root.resting
            onTapped: root.tapped()
            onDoubleTapped: root.coverDoubleTapped()
        }
    }
    // qmllint enable unqualified

    PointerMoves {
        cursorShape: root.controlsShown ? Qt.ArrowCursor : Qt.BlankCursor
        onMoved: root.wake()
    }

    // pointer only: buttons and keys play and go full screen
    TapHandler {
        acceptedButtons: Qt.LeftButton
        onSingleTapped: root.tapped()
        onDoubleTapped: root.doubleTapped()
        enabled: root.playback.loaded && !root.resting
    }

    // pointer only: what the menu holds has buttons and keys
    TapHandler {
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.Stylus
        onTapped: event => menu.showAt(event.position)
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            root.playback.volume.change(event.angleDelta.y > 0 ? 0.05 : -0.05);
            root.tellVolume();
        }
    }

    StageCards {
        anchors.fill: parent
        anchors.bottomMargin: root.resting ? 0 : 90
        app: root.app
        onFileWanted: replacing => root.fileWanted(replacing)
    }

    // The Loader of Qt 6.4 makes no bound components.
    // qmllint disable unqualified
    Loader {
        anchors.fill: parent
        active: root.app.settings.hearts
        sourceComponent: Reactions {
            reactions: root.app.conversation.reactions
            covered: root.covered
        }
    }
    // qmllint enable unqualified

    FlashIcon {
        id: pulse

        anchors.centerIn: parent
    }

    TopBar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        app: root.app
        covered: root.covered
        titled: !root.resting && root.playback.hasVideo
        opacity: root.controlsShown ? 1 : 0
        visible: root.controlsShown || opacity > 0
        onHomeWanted: {
            keeper.keep();
            root.homeWanted();
        }
        onFileWanted: root.fileWanted(false)
        onInviteWanted: root.inviteWanted()
        onSettingsWanted: root.settingsWanted()
    }

    TransportOverlay {
        id: overlay

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        app: root.app
        covered: root.covered
        fullScreen: root.fullScreen
        shade: root.playback.hasVideo
        opacity: root.controlsShown ? 1 : 0
        visible: root.playback.loaded && (root.controlsShown || opacity > 0)
        onFullScreenWanted: root.fullScreenWanted()
        onSidebarWanted: root.sidebarWanted()
    }

    StageMenu {
        id: menu

        app: root.app
        fullScreen: root.fullScreen
        onToggled: root.toggle()
        onFileWanted: root.fileWanted(false)
        onMoreWanted: root.moreWanted()
        onFullScreenWanted: root.fullScreenWanted()
        onSidebarWanted: root.sidebarWanted()
        onKeysWanted: root.keysWanted()
        onSettingsWanted: root.settingsWanted()
    }

    Osd {
        id: osd

        anchors.top: parent.top
        anchors.topMargin: 72
        anchors.horizontalCenter: parent.horizontalCenter
    }
}
