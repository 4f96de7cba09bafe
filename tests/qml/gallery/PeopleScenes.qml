// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "Facts.js" as Facts

/** The people in a room and what they say: names in every script, many of them, links, rules, what is too long. */
QtObject {
    id: root

    /** Two people, a film and what they said. */
    component PairScene: Scene {
        function facts(desk) {
            Facts.pair(desk);
            Facts.talk(desk);
        }
    }
    component EightScene: Scene {
        function facts(desk) {
            Facts.eight(desk);
            Facts.longTalk(desk);
        }
    }

    readonly property list<Scene> scenes: [
        Scene {
            name: "scripts"
            function facts(desk) {
                Facts.scripts(desk);
                Facts.talk(desk);
            }
        },
        Scene {
            name: "scripts-folded"
            function facts(desk) {
                Facts.scripts(desk);
                desk.app.settings.sidebarShown = false;
            }
        },
        EightScene {
            name: "eight"
            function arrange(window, desk) {
                desk.player.waitFor([Facts.longName], 4);
                desk.room.knock("Ines", 6);
            }
        },
        EightScene {
            name: "eight-short"
            size: Qt.size(960, 540)
        },
        EightScene {
            name: "rtl-eight"
            rightToLeft: true
        },
        Scene {
            name: "three"
            function facts(desk) {
                Facts.pair(desk);
                desk.room.enter({ name: "Lena", colour: 2 });
                Facts.talk(desk);
            }
        },
        PairScene {
            name: "person"
            function arrange(window, desk) { Facts.children(Facts.child(window, "PairView"), "PersonView")[1].openMenu(); }
        },
        PairScene {
            name: "sync"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                desk.room.enter({ name: "Jun", offset: -1.8, roundTrip: 64, delay: 41 });
                desk.room.enter({ name: "王小明", colour: 4, phase: "stalled", roundTrip: 212 });
            }
            function arrange(window, desk) { Facts.child(window, "SyncPanel").open(); }
        },
        PairScene {
            name: "queue"
            function arrange(window, desk) {
                Facts.queue(desk);
                Facts.child(window, "Sidebar").tab = 1;
            }
        },
        PairScene {
            name: "queue-empty"
            function arrange(window, desk) { Facts.child(window, "Sidebar").tab = 1; }
        },
        EightScene {
            name: "link"
            function arrange(window, desk) { Facts.child(window, "Dialogs").links([Facts.longLink]); }
        },
        EightScene {
            name: "links"
            function arrange(window, desk) { Facts.child(window, "Dialogs").links(["https://example.org/a", "https://donaudampfschifffahrtsgesellschaft.example.org:8080/b?c#d"]); }
        },
        PairScene {
            name: "rules"
            function arrange(window, desk) {
                desk.room.holdForLate();
                Facts.child(window, "Dialogs").rules();
            }
        },
        PairScene {
            name: "too-long"
            function arrange(window, desk) {
                window.focusChat();
                window.activeFocusItem.text = "so much to say ".repeat(140);
            }
        },
        PairScene {
            name: "nearly-too-long"
            function arrange(window, desk) {
                window.focusChat();
                window.activeFocusItem.text = "那么多话".repeat(490);
            }
        },
        PairScene {
            name: "invite"
            function arrange(window, desk) { Facts.child(window, "Dialogs").invite(); }
        },
        PairScene {
            name: "invite-here"
            function arrange(window, desk) {
                desk.room.open("computer");
                Facts.child(window, "Dialogs").invite();
            }
        },
        PairScene {
            name: "invite-anyone"
            function arrange(window, desk) {
                desk.room.open("anyone");
                desk.room.protect();
                Facts.child(window, "Dialogs").invite();
            }
        },
        Scene {
            name: "host-gone"
            function facts(desk) {
                desk.player.play(Facts.film);
                desk.room.join();
                desk.room.lose();
            }
        },
        PairScene {
            name: "folded"
            function facts(desk) {
                Facts.pair(desk);
                desk.app.settings.sidebarShown = false;
                desk.room.knock("Ines", 6);
            }
            function arrange(window, desk) {
                desk.talk.say([{ by: "Jun", text: "look", time: "21:04" }, { by: "Jun", text: "there", time: "21:04" },
                               { by: "Jun", text: "did you see that? 真的好美", time: "21:05" }]);
            }
        },
        PairScene {
            name: "quiet"
            function arrange(window, desk) { Facts.quiet(desk); }
        },
        PairScene {
            name: "rtl"
            rightToLeft: true
            function arrange(window, desk) {
                Facts.queue(desk);
                desk.room.callMe("يوسف");
            }
        },
        PairScene {
            name: "chinese"
            language: "zh_CN"
        }
    ]
}
