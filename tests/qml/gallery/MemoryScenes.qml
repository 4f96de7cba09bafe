// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "Evenings.js" as Evenings
import "Facts.js" as Facts

/** The evenings together. */
QtObject {
    id: root

    component MemoryScene: Scene {
        property string person: "Jun"
        property var evenings: Evenings.many(31)
        /** Shows the last one. */
        property bool opened: false

        function facts(desk) {
            desk.memory.spend(evenings);
        }
        function arrange(window, desk) {
            desk.app.memory.show(person);
            if (opened)
                desk.app.memory.openEvening("evening-" + evenings[0].day);
        }
    }

    readonly property list<Scene> scenes: [
        MemoryScene {
            name: "memory"
        },
        MemoryScene {
            name: "memory-empty"
            evenings: []
        },
        MemoryScene {
            name: "memory-first"
            evenings: [{ day: "2026-11-21", minutes: 12, km: 1204, played: Evenings.played("Night bus", "The Late Lines", 1, 12) }]
        },
        MemoryScene {
            name: "memory-2000"
            person: "jun"
            function facts(desk) { desk.memory.remember(2000); }
        },
        MemoryScene {
            name: "memory-scrolled"
            function finish(window, desk) {
                const list = Facts.child(window, "MemoryPage").contentItem.children[2];
                list.scrolled = true;
                list.positionViewAtIndex(6, ListView.Beginning);
            }
        },
        MemoryScene {
            name: "memory-long"
            language: "de_DE"
            person: Facts.longName
            evenings: Evenings.many(31, { with: [Facts.longName, "Jun"], played: Evenings.played("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "Die Donaudampfschifffahrtskapelle", 10, 12) })
        },
        MemoryScene {
            name: "memory-chinese"
            language: "zh_CN"
            person: "小明"
            evenings: Evenings.many(31, { with: ["小明"], played: Evenings.played("远山淡影", "王小明", 10, 12) })
        },
        MemoryScene {
            name: "memory-rtl"
            rightToLeft: true
            person: "يوسف"
            evenings: Evenings.many(31, { with: ["يوسف"], played: Evenings.played("حافلة الليل", "فرقة الليل", 10, 12) })
        },
        MemoryScene {
            name: "memory-small"
            size: Qt.size(600, 640)
        },
        MemoryScene {
            name: "memory-found"
            function finish(window, desk) { desk.app.memory.query = "rain"; }
        },
        MemoryScene {
            name: "memory-not-found"
            function finish(window, desk) { desk.app.memory.query = "nothing like it"; }
        },
        MemoryScene {
            name: "memory-pointed"
            function finish(window, desk) { Facts.child(Facts.child(window, "MemoryPage").contentItem.children[2].headerItem, "farnear::controls::DistanceLine").marked = 12; }
        },
        MemoryScene {
            name: "memory-saving"
            function facts(desk) {
                desk.memory.spend(evenings);
                desk.memory.readSlowly();
            }
            function arrange(window, desk) {
                desk.app.memory.show("Jun");
                desk.app.memory.exportHtml(desk.scratch("album.html"));
            }
            function isReady(desk) { return desk.app.memory.exporting && desk.app.memory.exportDone > 0; }
        },
        MemoryScene {
            name: "memory-forget"
            function finish(window, desk) { Facts.child(window, "Dialogs").forget(true); }
        },
        MemoryScene {
            name: "evening"
            opened: true
            evenings: [Evenings.rich()]
        },
        MemoryScene {
            name: "evening-zero"
            opened: true
            person: ""
            evenings: [Evenings.rich({ km: 0, with: ["Jun", "Lena"] })]
        },
        MemoryScene {
            name: "evening-chinese"
            language: "zh_CN"
            opened: true
            person: "小明"
            evenings: [Evenings.rich({ with: ["小明"] })]
        },
        Scene {
            name: "home-people"
            function facts(desk) {
                Facts.recents(desk);
                desk.memory.spend(Evenings.many(31).concat([{ day: "2026-01-04", minutes: 90, km: 0, with: ["Lena"] }, { day: "2026-01-03", minutes: 9, with: [Facts.longName] }]));
            }
        }
    ]
}
