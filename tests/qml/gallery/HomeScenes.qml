// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "Facts.js" as Facts

/** Where the window begins, and the ways into a room. */
QtObject {
    id: root

    /** Somebody who has been here before. */
    component HomeScene: Scene {
        function facts(desk) {
            Facts.recents(desk);
        }
    }

    readonly property list<Scene> scenes: [
        HomeScene {
            name: "home"
        },
        Scene {
            name: "home-first"
            function facts(desk) { desk.room.callMe("Someone"); }
        },
        HomeScene {
            name: "home-room"
            function arrange(window, desk) {
                Facts.couple(desk);
                desk.app.navigation.showHome();
            }
        },
        HomeScene {
            name: "home-playing"
            function arrange(window, desk) {
                Facts.pair(desk);
                desk.app.navigation.showHome();
            }
        },
        HomeScene {
            name: "home-chinese"
            language: "zh_CN"
        },
        HomeScene {
            name: "quiet-home"
            function arrange(window, desk) { Facts.quiet(desk); }
        },
        HomeScene {
            name: "small-home"
            size: Qt.size(720, 480)
        },
        HomeScene {
            name: "rtl-home"
            rightToLeft: true
            function arrange(window, desk) { desk.room.callMe("يوسف"); }
        },
        HomeScene {
            name: "name"
            function arrange(window, desk) {
                desk.app.settings.named = false;
                Facts.child(window, "Dialogs").startOrInvite();
            }
        },
        HomeScene {
            name: "start"
            function arrange(window, desk) { Facts.child(window, "Dialogs").startOrInvite(); }
        },
        HomeScene {
            name: "start-server"
            function arrange(window, desk) {
                desk.app.settings.useServer("farnear", "rooms.example.org");
                Facts.child(window, "Dialogs").startOrInvite();
            }
        },
        HomeScene {
            name: "start-syncplay"
            function arrange(window, desk) { Facts.child(window, "Dialogs").reachFurther(); }
        },
        HomeScene {
            name: "join"
            function arrange(window, desk) { Facts.child(window, "Dialogs").join(desk.room.invite); }
        },
        HomeScene {
            name: "join-syncplay"
            function arrange(window, desk) { Facts.child(window, "Dialogs").join("syncplay://syncplay.example.org:8999/den"); }
        },
        HomeScene {
            name: "join-cut"
            function arrange(window, desk) { Facts.child(window, "Dialogs").join(desk.room.invite.slice(0, 40)); }
        },
        HomeScene {
            name: "join-clipboard"
            function arrange(window, desk) {
                desk.room.copyInvite();
                Facts.child(window, "Dialogs").join("");
            }
        },
        HomeScene {
            name: "password"
            function arrange(window, desk) { Facts.child(window, "Dialogs").askPassword(desk.room.invite); }
        }
    ]
}
