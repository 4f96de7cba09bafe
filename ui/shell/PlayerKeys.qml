// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.Stage
import Farnear.ViewModels

/** Does what the table of keys says: those of the player here, those of the window by a signal. */
Item {
    id: root

    required property AppViewModel app
    required property Stage stage
    /** What has the keyboard. */
    required property Item focused
    required property bool typing
    readonly property PlaybackViewModel playback: app.playback
    readonly property bool stageShown: app.navigation.screen === NavigationViewModel.Stage
    /** Space and arrows belong to the thing that has the keyboard, if any has. */
    readonly property bool held: ((root.focused as T.AbstractButton)?.visualFocus ?? false) || (root.focused as Flickable) !== null

    signal backWanted
    signal fullScreenWanted
    signal sidebarWanted
    signal closeWanted
    signal chatWanted
    signal openWanted
    signal enqueueWanted
    signal inviteWanted
    signal settingsWanted
    signal keysWanted

    readonly property var deeds: ({
        [KeyTable.TogglePlay]: () => root.toggle(),
        [KeyTable.Back5]: () => root.jump(-5),
        [KeyTable.Forward5]: () => root.jump(5),
        [KeyTable.Back1]: () => root.jump(-1),
        [KeyTable.Forward1]: () => root.jump(1),
        [KeyTable.Back10]: () => root.jump(-10),
        [KeyTable.Forward10]: () => root.jump(10),
        [KeyTable.ToBeginning]: () => root.playback.seek(0),
        [KeyTable.NextChapter]: () => root.playback.stepChapter(1),
        [KeyTable.PreviousChapter]: () => root.playback.stepChapter(-1),
        [KeyTable.NextFile]: () => root.app.queue.next(),
        [KeyTable.PreviousFile]: () => root.app.queue.previous(),
        [KeyTable.Slower]: () => root.faster(-1),
        [KeyTable.Faster]: () => root.faster(1),
        [KeyTable.NormalSpeed]: () => root.normalSpeed(),
        [KeyTable.Louder]: () => root.louder(0.05),
        [KeyTable.Quieter]: () => root.louder(-0.05),
        [KeyTable.Mute]: () => root.mute(),
        [KeyTable.NextAudio]: () => root.playback.tracks.cycleAudio(),
        [KeyTable.NextSubtitles]: () => root.playback.tracks.cycleSubtitles(),
        [KeyTable.Say]: () => root.chatWanted(),
        [KeyTable.Invite]: () => root.inviteWanted(),
        [KeyTable.Like]: () => root.like(),
        [KeyTable.KeepMoment]: () => root.keepMoment(),
        [KeyTable.FullScreen]: () => root.fullScreenWanted(),
        [KeyTable.GoBack]: () => root.backWanted(),
        [KeyTable.FoldSidebar]: () => root.sidebarWanted(),
        [KeyTable.OpenFile]: () => root.openWanted(),
        [KeyTable.AddFiles]: () => root.enqueue(),
        [KeyTable.ShowSettings]: () => root.settingsWanted(),
        [KeyTable.ShowKeys]: () => root.keysWanted(),
        [KeyTable.Quit]: () => root.closeWanted()
    })

    function heeds(scope: int): bool {
        if (scope === KeyTable.Always)
            return true;
        if (root.typing)
            return false;
        const there = scope !== KeyTable.Loaded && scope !== KeyTable.Player || root.playback.loaded;
        const seen = scope !== KeyTable.Stage && scope !== KeyTable.Player || root.stageShown;
        return there && seen;
    }

    function toggle(): void {
        root.playback.togglePlay();
        root.stage?.flash(root.playback.playing ? "play" : "pause");
        root.stage?.wake();
    }

    function jump(seconds: int): void {
        root.playback.seekBy(seconds * 1000);
        root.stage?.tell(seconds < 0 ? "back" : "forward", qsTr("%1 s").arg((seconds < 0 ? "−" : "+") + Math.abs(seconds)));
        root.stage?.wake();
    }

    function louder(by: real): void {
        root.playback.volume.change(by);
        root.stage?.tellVolume();
    }

    function mute(): void {
        root.playback.volume.toggleMuted();
        root.stage?.tellVolume();
    }

    function faster(direction: int): void {
        root.playback.speed.step(direction);
        root.stage?.tell("speed", root.playback.speed.text);
    }

    function normalSpeed(): void {
        root.playback.speed.value = 1;
        root.stage?.tell("speed", root.playback.speed.text);
    }

    function enqueue(): void {
        if (root.app.room.sharesQueue)
            root.enqueueWanted();
    }

    function like(): void {
        if (root.app.settings.hearts && root.app.likes.possible)
            root.stage?.toggleLike();
    }

    function keepMoment(): void {
        if (root.app.settings.moments)
            root.app.moment.take();
    }

    Repeater {
        model: KeyTable {}

        Item {
            id: row

            required property int action
            required property int scope
            required property var combinations // list<string>: qmllint 6.4 lets none be assigned to sequences
            required property var yielding
            readonly property bool heeded: root.heeds(scope)

            Shortcut {
                sequences: row.combinations
                enabled: row.heeded
                onActivated: root.deeds[row.action]()
            }
            Shortcut {
                sequences: row.yielding
                enabled: row.heeded && !root.held && row.yielding.length > 0
                onActivated: root.deeds[row.action]()
            }
        }
    }
}
