// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "People.js" as People

/** Every screen in every state worth seeing; gallery.cpp shows and photographs each in both themes. */
QtObject {
    id: root

    function alone(app) {
        app.room.mode = RoomViewModel.Alone;
        app.room.togetherText = "";
        app.sync.state = SyncViewModel.Alone;
        app.room.members.append(People.person("Mia", 0, People.presence.Playing, "playing"));
    }

    readonly property list<Scene> scenes: [
        Scene {
            name: "home"
            Component.onCompleted: { root.alone(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; }
        },
        Scene {
            name: "home-first"
            Component.onCompleted: { root.alone(app); app.room.me.name = ""; app.greeting = "Good evening"; app.navigation.screen = NavigationViewModel.Home; }
        },
        Scene {
            name: "home-room"
            Component.onCompleted: { People.pair(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; app.playback.phase = PlaybackViewModel.Empty; app.sync.state = SyncViewModel.Resting; app.sync.stateText = "Nothing plays"; app.sync.figureText = ""; }
        },
        Scene {
            name: "film"
            Component.onCompleted: { People.pair(app); People.talk(app); }
        },
        Scene {
            name: "music"
            Component.onCompleted: { People.pair(app); People.talk(app); People.music(app); }
        },
        Scene {
            name: "moments"
            Component.onCompleted: { People.pair(app); People.moments(app); app.likes.liked = true; People.hearts(app, [0, 1]); }
        },
        Scene {
            name: "moments-tab"
            Component.onCompleted: { People.pair(app); People.moments(app); People.pictures(app); }
            function arrange(window) { People.child(window, "Sidebar").tab = 2; }
        },
        Scene {
            name: "moments-none"
            Component.onCompleted: { People.pair(app); }
            function arrange(window) { People.child(window, "Sidebar").tab = 2; }
        },
        Scene {
            name: "picture"
            Component.onCompleted: { People.pair(app); People.moments(app); app.conversation.pictures.shownImage = Qt.resolvedUrl("../../data/pictures/moment.jpg"); app.conversation.pictures.shownCaption = "Same moon · 41:07 · 1,204 km"; app.conversation.pictures.shownBy = "Jun · 21:03"; app.conversation.pictures.shownPlace = "41:07"; app.conversation.pictures.shownShape = 2.03; app.conversation.pictures.shownHasOlder = true; app.conversation.pictures.shownHasNewer = true; app.conversation.pictures.shown = "p"; }
        },
        Scene {
            name: "reactions"
            Component.onCompleted: { People.pair(app); People.talk(app); People.reactions(app); People.hearts(app, [1]); app.likes.likedByText = "Liked by Jun"; }
            function arrange(window) { People.child(People.child(People.child(window, "Composer"), "ReactionsButton"), "Flyout").open(); }
        },
        Scene {
            name: "likes"
            Component.onCompleted: { People.pair(app); People.talk(app); People.likes(app); }
            function arrange(window) { People.child(window, "Dialogs").likes("Jun"); }
        },
        Scene {
            name: "likes-none"
            Component.onCompleted: { People.pair(app); People.music(app); app.likes.isMe = true; }
            function arrange(window) { People.child(window, "Dialogs").likes("Mia"); }
        },
        Scene {
            name: "rtl-moments"
            rightToLeft: true
            Component.onCompleted: { People.pair(app); People.moments(app); People.reactions(app); People.hearts(app, [0, 1]); }
        },
        Scene {
            name: "quiet"
            Component.onCompleted: { People.pair(app); People.talk(app); ["distance", "hearts", "moments", "memory"].forEach(part => app.settings[part] = false); }
        },
        Scene {
            name: "quiet-home"
            Component.onCompleted: { root.alone(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; ["distance", "hearts", "moments", "memory"].forEach(part => app.settings[part] = false); }
        },
        Scene {
            name: "near"
            Component.onCompleted: { People.pair(app); People.talk(app); app.places.apart.number = "12 km"; app.places.apart.reach = 0.26; People.at(app, 1, "Potsdam 21:04", true, "12 km"); }
        },
        Scene {
            name: "met"
            Component.onCompleted: { People.pair(app); People.talk(app); app.places.apart.number = "same city"; app.places.apart.word = "nothing between you"; app.places.apart.reach = 0; app.places.apart.zero = true; People.at(app, 1, "Berlin 21:04", true, "same city"); }
            function arrange(window) { app.places.apart.met(); }
        },
        Scene {
            name: "unplaced"
            Component.onCompleted: { People.pair(app); People.talk(app); app.places.apart.known = false; app.places.apart.askMe = true; People.at(app, 0, "", false, ""); }
        },
        Scene {
            name: "eight"
            Component.onCompleted: { People.eight(app); People.longTalk(app); app.conversation.chat.unread = 2; app.sync.state = SyncViewModel.Waiting; app.sync.stateText = "Waiting for Maximiliane-Charlotte von Hohenberg"; app.sync.figureText = ""; app.room.moderation.knocking.append(People.person("Ines", 6, 0, "")); }
        },
        Scene {
            name: "alone"
            Component.onCompleted: root.alone(app)
        },
        Scene {
            name: "alone-called"
            Component.onCompleted: root.alone(app)
            function arrange(window) { window.toggleSidebar(); }
        },
        Scene {
            name: "empty"
            Component.onCompleted: { People.pair(app); app.playback.phase = PlaybackViewModel.Empty; app.playback.hasVideo = false; app.sync.state = SyncViewModel.Resting; app.sync.stateText = "Nothing plays"; app.sync.figureText = ""; }
        },
        Scene {
            name: "waiting"
            Component.onCompleted: { People.pair(app); People.talk(app); app.playback.phase = PlaybackViewModel.Gathering; app.playback.obstacle.waitingText = "Waiting for Jun"; app.playback.obstacle.countdown = 4; app.sync.state = SyncViewModel.Waiting; app.sync.stateText = "Waiting for Jun"; app.sync.figureText = ""; app.room.members.setProperty(1, "presence", People.presence.Loading); app.room.members.setProperty(1, "presenceText", "loading"); }
        },
        Scene {
            name: "missing"
            Component.onCompleted: { People.pair(app); People.talk(app); app.playback.phase = PlaybackViewModel.Missing; app.playback.obstacle.problemText = "Jun is playing Same Moon.mkv, which is not on this computer yet."; app.sync.state = SyncViewModel.Missing; app.sync.stateText = "Missing the file"; app.sync.figureText = ""; app.room.members.setProperty(0, "presence", People.presence.Missing); app.room.members.setProperty(0, "presenceText", "missing the file"); }
        },
        Scene {
            name: "failed"
            Component.onCompleted: { People.pair(app); app.playback.phase = PlaybackViewModel.Failed; app.playback.obstacle.problemText = "Same Moon.mkv ends in the middle: it may not have been copied whole."; app.room.members.setProperty(0, "presence", People.presence.Failed); app.room.members.setProperty(0, "presenceText", "can't play the file"); }
        },
        Scene {
            name: "drop"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { People.child(window, "DropHint").shown = true; }
        },
        Scene {
            name: "small-music"
            size: Qt.size(600, 640)
            Component.onCompleted: { People.pair(app); People.music(app); }
        },
        Scene {
            name: "errors"
            Component.onCompleted: { People.pair(app); app.room.linkText = "Back in a moment …"; app.sync.state = SyncViewModel.Returning; app.sync.stateText = "Coming back"; app.sync.figureText = ""; app.notices.toasts.append({ toastId: 1, sentence: "Port 41337 is taken by another program, so the room could not be opened.", actionText: "Try another", action: 4, isError: true }); app.notices.toasts.append({ toastId: 2, sentence: "The link is on the clipboard.", actionText: "", action: 0, isError: false }); }
        },
        Scene {
            name: "invite"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { People.child(window, "Dialogs").invite(); }
        },
        Scene {
            name: "join"
            Component.onCompleted: { root.alone(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; }
            function arrange(window) { People.child(window, "Dialogs").join("farnear:192.168.1.20:41337/room/q7Zb3x"); }
        },
        Scene {
            name: "password"
            Component.onCompleted: { root.alone(app); app.navigation.screen = NavigationViewModel.Home; }
            function arrange(window) { People.child(window, "Dialogs").askPassword("farnear:192.168.1.20:41337/room/q7Zb3x"); }
        },
        Scene {
            name: "name"
            Component.onCompleted: { root.alone(app); app.settings.named = false; app.navigation.screen = NavigationViewModel.Home; }
            function arrange(window) { People.child(window, "Dialogs").startOrInvite(); }
        },
        Scene {
            name: "settings"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { People.child(window, "Dialogs").settings(); }
        },
        Scene {
            name: "queue"
            Component.onCompleted: { People.pair(app); People.queue(app); }
            function arrange(window) { People.child(window, "Sidebar").tab = 1; }
        },
        Scene {
            name: "sync"
            Component.onCompleted: { People.pair(app); People.talk(app); People.syncRows(app); }
            function arrange(window) { People.child(window, "SyncPanel").open(); }
        },
        Scene {
            name: "person"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { 
                const pair = People.child(window, "PairView");
                Array.from({ length: pair.children.length }, (_, i) => pair.children[i]).filter(c => c.toString().startsWith("PersonView"))[1].openMenu();
             }
        },
        Scene {
            name: "tracks"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { People.child(People.child(window, "TracksButton"), "Flyout").open(); }
        },
        Scene {
            name: "folded"
            Component.onCompleted: { People.pair(app); app.settings.sidebarShown = false; app.conversation.chat.unread = 3; app.room.moderation.knocking.append(People.person("Ines", 6, 0, "")); }
            function arrange(window) { app.conversation.chat.heard("Jun", "did you see that? 真的好美", 1); }
        },
        Scene {
            name: "small"
            size: Qt.size(720, 480)
            Component.onCompleted: { People.pair(app); People.talk(app); }
        },
        Scene {
            name: "small-home"
            size: Qt.size(720, 480)
            Component.onCompleted: { root.alone(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; }
        },
        Scene {
            name: "small-floating"
            size: Qt.size(860, 620)
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) { window.toggleSidebar(); }
        },
        Scene {
            name: "rtl"
            rightToLeft: true
            Component.onCompleted: { People.pair(app); People.talk(app); People.queue(app); app.room.me.name = "يوسف"; }
        },
        Scene {
            name: "rtl-home"
            rightToLeft: true
            Component.onCompleted: { root.alone(app); People.recents(app); app.navigation.screen = NavigationViewModel.Home; app.greeting = "مساء الخير يا يوسف"; }
        }
    ]
}
