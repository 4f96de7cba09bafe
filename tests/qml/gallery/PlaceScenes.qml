// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "People.js" as People

/** Saying where one is. */
QtObject {
    id: root

    component PlaceScene: Scene {
        property string typed

        Component.onCompleted: { People.pair(app); People.talk(app); }
        function arrange(window) {
            const dialogs = People.child(window, "Dialogs");
            dialogs.places();
            if (typed !== "")
                People.child(window.overlay ?? window.contentItem.parent, "Field").text = typed;
        }
    }

    readonly property list<Scene> scenes: [
        PlaceScene {
            name: "place-first"
        },
        PlaceScene {
            name: "place-search"
            typed: "frankfurt"
            Component.onCompleted: People.cities(app)
        },
        PlaceScene {
            name: "place-nothing"
            typed: "Hogwarts"
            Component.onCompleted: { app.places.mine.nothingFound = true; }
        },
        PlaceScene {
            name: "place-known"
            Component.onCompleted: People.placed(app)
        },
        PlaceScene {
            name: "place-exact"
            Component.onCompleted: { app.places.mine.text = "Near Donaueschingen-Wolterdingen an der Breg, Bundesrepublik Deutschland"; app.places.mine.detail = "52.5200, 13.4050 · 21:04"; app.places.mine.exactKnown = true; app.places.mine.sharing = PlaceViewModel.Coarse; app.places.mine.isDefault = false; app.places.mine.examples = ["no distance, no local time", "somewhere within 100 km", "Donaueschingen-Wolterdingen an der Breg, Bundesrepublik Deutschland", "52.5200, 13.4050"]; }
        },
        PlaceScene {
            name: "place-problem"
            Component.onCompleted: { app.places.mine.suggestion = ""; app.places.mine.problem = "This computer may not be located. Allow it in the system's settings, or pick a city."; }
        },
        PlaceScene {
            name: "place-locating"
            Component.onCompleted: { app.places.mine.locating = true; }
        },
        PlaceScene {
            name: "place-alone"
            Component.onCompleted: { People.placed(app); app.places.mine.inRoom = false; }
        },
        PlaceScene {
            name: "place-small"
            size: Qt.size(720, 480)
            Component.onCompleted: People.placed(app)
        },
        PlaceScene {
            name: "place-rtl"
            rightToLeft: true
            Component.onCompleted: { app.places.mine.text = "القاهرة، مصر"; app.places.mine.detail = "22:04"; app.places.mine.examples = ["لا شيء", "في نطاق ١٠٠ كم", "القاهرة، مصر", "30.0626, 31.2497"]; }
        },
        PlaceScene {
            name: "place-rtl-search"
            rightToLeft: true
            typed: "القا"
            Component.onCompleted: People.cities(app)
        }
    ]
}
