// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "Facts.js" as Facts

/** What plays, or why it doesn't, and what is opened over it. */
QtObject {
    id: root

    component PairScene: Scene {
        function facts(desk) {
            Facts.pair(desk);
            Facts.talk(desk);
        }
    }

    readonly property list<Scene> scenes: [
        PairScene {
            name: "film"
        },
        Scene {
            name: "music"
            function facts(desk) {
                Facts.music(desk);
                Facts.talk(desk);
            }
        },
        Scene {
            name: "music-small"
            size: Qt.size(600, 640)
            function facts(desk) { Facts.music(desk); }
        },
        Scene {
            name: "alone"
            function facts(desk) { Facts.alone(desk); }
        },
        Scene {
            name: "alone-called"
            function facts(desk) { Facts.alone(desk); }
            function arrange(window, desk) { window.toggleSidebar(); }
        },
        Scene {
            name: "empty"
            function facts(desk) { Facts.couple(desk); }
        },
        PairScene {
            name: "waiting"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                desk.room.enter({ name: "Jun", phase: "loading" });
                desk.player.waitFor(["Jun"], 4);
            }
        },
        PairScene {
            name: "stalled"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                desk.room.enter({ name: "Mia", phase: "stalled" });
                desk.player.stall();
            }
        },
        PairScene {
            name: "missing"
            function arrange(window, desk) {
                desk.room.enter({ name: "Mia", phase: "missing" });
                desk.player.miss();
            }
        },
        PairScene {
            name: "missing-version"
            function arrange(window, desk) {
                desk.room.enter({ name: "Mia", phase: "missing" });
                desk.player.miss(true);
            }
        },
        PairScene {
            name: "missing-long"
            size: Qt.size(720, 480)
            function facts(desk) {
                Facts.couple(desk);
                desk.player.play({ title: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen — der lange Film", length: "2:04:00" });
                desk.player.miss();
            }
        },
        PairScene {
            name: "failed"
            function arrange(window, desk) {
                desk.room.enter({ name: "Mia", phase: "failed" });
                desk.player.fail("file-damaged");
            }
        },
        PairScene {
            name: "errors"
            function arrange(window, desk) {
                desk.room.lose();
                desk.room.refuse("port-in-use", "41337");
                desk.app.moment.told("The picture is saved.", false);
            }
        },
        PairScene {
            name: "drop"
            function arrange(window, desk) { Facts.child(window, "DropHint").shown = true; }
        },
        PairScene {
            name: "settings"
            function arrange(window, desk) { Facts.child(window, "Dialogs").settings(); }
        },
        PairScene {
            name: "settings-chinese"
            language: "zh_CN"
            function arrange(window, desk) { Facts.child(window, "Dialogs").settings(); }
        },
        PairScene {
            name: "keys"
            function arrange(window, desk) { Facts.child(window, "Dialogs").keys(); }
        },
        PairScene {
            name: "tracks"
            function arrange(window, desk) { Facts.child(Facts.child(window, "TracksButton"), "Flyout").open(); }
        },
        PairScene {
            name: "small"
            size: Qt.size(720, 480)
        },
        PairScene {
            name: "small-floating"
            size: Qt.size(860, 620)
            function arrange(window, desk) { window.toggleSidebar(); }
        }
    ]
}
