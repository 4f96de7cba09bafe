// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "People.js" as People

/** People and what surrounds them: names in every script, a short window, links, rules, what is too long. */
QtObject {
    id: root

    readonly property list<Scene> scenes: [
        Scene {
            name: "scripts"
            Component.onCompleted: { People.scripts(app); People.talk(app); }
        },
        Scene {
            name: "scripts-folded"
            Component.onCompleted: { People.scripts(app); app.settings.sidebarShown = false; }
        },
        Scene {
            name: "eight-short"
            size: Qt.size(960, 540)
            Component.onCompleted: { People.eight(app); People.longTalk(app); }
        },
        Scene {
            name: "three"
            Component.onCompleted: { People.pair(app); app.room.members.append(People.person("Lena", 2, People.presence.Playing, "in sync")); People.talk(app); }
        },
        Scene {
            name: "rtl-eight"
            rightToLeft: true
            Component.onCompleted: { People.eight(app); People.longTalk(app); }
        },
        Scene {
            name: "link"
            Component.onCompleted: { People.pair(app); People.longTalk(app); }
            function arrange(window) { People.child(window, "Dialogs").links(["https://example.org/a/very/long/link/that/has/no/place/to/break?and=goes&on=for&quite=a&while=yes"]); }
        },
        Scene {
            name: "links"
            Component.onCompleted: { People.pair(app); People.longTalk(app); }
            function arrange(window) { People.child(window, "Dialogs").links(["https://example.org/a", "https://donaudampfschifffahrtsgesellschaft.example.org:8080/b?c#d"]); }
        },
        Scene {
            name: "rules"
            Component.onCompleted: { People.pair(app); People.talk(app); app.room.moderation.holdForLate = true; }
            function arrange(window) { People.child(window, "Dialogs").rules(); }
        },
        Scene {
            name: "too-long"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) {
                window.focusChat();
                window.activeFocusItem.text = "so much to say ".repeat(140);
            }
        },
        Scene {
            name: "nearly-too-long"
            Component.onCompleted: { People.pair(app); People.talk(app); }
            function arrange(window) {
                window.focusChat();
                window.activeFocusItem.text = "那么多话".repeat(490);
            }
        },
        Scene {
            name: "start"
            Component.onCompleted: { People.recents(app); app.room.mode = RoomViewModel.Alone; app.navigation.screen = NavigationViewModel.Home; }
            function arrange(window) { People.child(window, "Dialogs").startOrInvite(); }
        },
        Scene {
            name: "start-server"
            Component.onCompleted: { app.settings.lastServer = "rooms.example.org"; app.room.mode = RoomViewModel.Alone; app.navigation.screen = NavigationViewModel.Home; }
            function arrange(window) { People.child(window, "Dialogs").startOrInvite(); }
        },
        Scene {
            name: "invite-here"
            Component.onCompleted: { People.pair(app); app.room.invitation.reach = InvitationViewModel.ThisComputer; }
            function arrange(window) { People.child(window, "Dialogs").invite(); }
        },
        Scene {
            name: "invite-anyone"
            Component.onCompleted: { People.pair(app); app.room.invitation.reach = InvitationViewModel.Anyone; app.room.invitation.hasPassword = true; }
            function arrange(window) { People.child(window, "Dialogs").invite(); }
        },
        Scene {
            name: "host-gone"
            Component.onCompleted: { app.room.members.append(People.person("Mia", 0, People.presence.Ready, "ready")); app.room.mode = RoomViewModel.Joined; app.room.moderation.isHost = false; app.room.link = RoomViewModel.Returning; app.room.deserted = true; app.room.linkText = "Everybody has left, and the room with them."; app.sync.state = SyncViewModel.Returning; app.sync.stateText = "Coming back"; }
        },
        Scene {
            name: "join-clipboard"
            Component.onCompleted: { app.room.mode = RoomViewModel.Alone; app.navigation.screen = NavigationViewModel.Home; app.room.invitation.offered = "farnear:192.168.1.20:41337/room/q7Zb3x"; }
            function arrange(window) { People.child(window, "Dialogs").join(""); }
        }
    ]
}
