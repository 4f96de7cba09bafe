// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "Facts.js" as Facts

/** Saying where one is, and how far apart everybody is. */
QtObject {
    id: root

    component PlaceScene: Scene {
        property string city
        property string typed

        function facts(desk) {
            Facts.pair(desk);
            Facts.talk(desk);
            desk.places.tell("city", "city");
            city === "" ? desk.places.forget() : desk.places.live(city);
        }
        function arrange(window, desk) {
            Facts.child(window, "Dialogs").places();
        }
        function finish(window, desk) {
            if (typed !== "")
                window.activeFocusItem.text = typed;
        }
        function isReady(desk) {
            const mine = desk.app.places.mine;
            return (mine.query === "" || mine.results.count > 0 || mine.nothingFound) && (mine.known ? mine.text !== "" : mine.suggestion !== "");
        }
    }

    readonly property list<Scene> scenes: [
        PlaceScene {
            name: "place-first"
        },
        PlaceScene {
            name: "place-search"
            typed: "frankfurt"
        },
        PlaceScene {
            name: "place-search-long"
            typed: "san fernando"
        },
        PlaceScene {
            name: "place-search-chinese"
            language: "zh_CN"
            typed: "旧金山"
        },
        PlaceScene {
            name: "place-nothing"
            typed: "Xyzzyqwo"
        },
        PlaceScene {
            name: "place-known"
            city: "Berlin"
        },
        PlaceScene {
            name: "place-exact"
            function facts(desk) {
                Facts.pair(desk);
                desk.places.stand(-28.4696, -65.7795); // San Fernando del Valle de Catamarca
                desk.places.tell("coarse", "city");
            }
        },
        PlaceScene {
            name: "place-problem"
            function facts(desk) {
                Facts.pair(desk);
                desk.places.forget();
                desk.places.loseWay("location-forbidden");
            }
            function finish(window, desk) { desk.app.places.mine.useSystem(); }
        },
        PlaceScene {
            name: "place-locating"
            function finish(window, desk) { desk.app.places.mine.useSystem(); }
        },
        PlaceScene {
            name: "place-alone"
            function facts(desk) {
                Facts.alone(desk);
                desk.places.live("Berlin");
                desk.places.tell("nothing", "city");
            }
        },
        PlaceScene {
            name: "place-small"
            city: "Berlin"
            size: Qt.size(720, 480)
        },
        PlaceScene {
            name: "place-rtl"
            rightToLeft: true
            city: "Cairo"
        },
        PlaceScene {
            name: "place-rtl-search"
            rightToLeft: true
            typed: "القاهرة"
        },
        Scene {
            name: "near"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                desk.room.enter({ name: "Jun", city: "Potsdam" });
            }
        },
        Scene {
            name: "met"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
            }
            function finish(window, desk) { desk.room.enter({ name: "Jun", city: "Berlin" }); }
        },
        Scene {
            name: "miles"
            language: "en_US"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
            }
        },
        Scene {
            name: "unplaced"
            function facts(desk) {
                Facts.alone(desk);
                desk.room.open();
                desk.room.enter({ name: "Jun", colour: 1, city: "Kyiv" });
                desk.room.together(72);
                desk.player.follow(0.4);
                Facts.talk(desk);
            }
        }
    ]
}
