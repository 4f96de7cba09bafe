// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "Evenings.js" as Evenings
import "People.js" as People

/** The evenings together. */
QtObject {
    id: root

    component MemoryScene: Scene {
        property int evenings: 31

        Component.onCompleted: {
            app.room.mode = RoomViewModel.Alone;
            app.navigation.screen = NavigationViewModel.Home;
            Evenings.fill(app.memory, evenings);
            app.memory.open = true;
        }
    }

    readonly property list<Scene> scenes: [
        MemoryScene {
            name: "memory"
        },
        MemoryScene {
            name: "memory-empty"
            evenings: 0
        },
        MemoryScene {
            name: "memory-first"
            evenings: 1
        },
        MemoryScene {
            name: "memory-2000"
            evenings: 2000
        },
        MemoryScene {
            name: "memory-scrolled"
            function arrange(window) {
                const list = People.child(window, "MemoryPage").contentItem.children[2];
                list.scrolled = true;
                list.positionViewAtIndex(6, ListView.Beginning);
            }
        },
        MemoryScene {
            name: "memory-german"
            Component.onCompleted: Evenings.german(app.memory)
        },
        MemoryScene {
            name: "memory-chinese"
            Component.onCompleted: Evenings.chinese(app.memory)
        },
        MemoryScene {
            name: "memory-arabic"
            rightToLeft: true
            Component.onCompleted: Evenings.arabic(app.memory)
        },
        MemoryScene {
            name: "memory-small"
            size: Qt.size(600, 640)
        },
        MemoryScene {
            name: "memory-pointed"
            function arrange(window) { People.child(People.child(window, "MemoryPage").contentItem.children[2].headerItem, "farnear::controls::DistanceLine").marked = 12; }
        },
        MemoryScene {
            name: "memory-saving"
            Component.onCompleted: { app.memory.exporting = true; app.memory.exportDone = 0.42; }
        },
        MemoryScene {
            name: "memory-forget"
            function arrange(window) { People.child(window, "Dialogs").forget(true); }
        },
        MemoryScene {
            name: "evening"
            Component.onCompleted: Evenings.read(app.memory.evening)
        },
        MemoryScene {
            name: "evening-zero"
            Component.onCompleted: { Evenings.readZero(app.memory.evening); }
        },
        Scene {
            name: "home-people"
            Component.onCompleted: { People.recents(app); Evenings.people(app.memory); app.room.mode = RoomViewModel.Alone; app.navigation.screen = NavigationViewModel.Home; }
        }
    ]
}
