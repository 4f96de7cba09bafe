// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "Facts.js" as Facts

/** Moments: shown in the conversation, looked at, and on their way to become a card. */
QtObject {
    id: root

    component CardScene: Scene {
        property int style: MomentViewModel.Frame

        function facts(desk) {
            Facts.pair(desk);
            Facts.talk(desk);
        }
        /** What somebody chooses in the sheet. */
        function choose(moment) {}
        function arrange(window, desk) {
            desk.app.moment.take();
        }
        function finish(window, desk) {
            desk.app.moment.style = style;
            choose(desk.app.moment);
        }
        function isReady(desk) {
            return desk.app.moment.thumbnails.length > 0;
        }
    }

    readonly property list<Scene> scenes: [
        CardScene {
            name: "moment-frame"
        },
        CardScene {
            name: "moment-ticket"
            style: MomentViewModel.Ticket
            function choose(moment) {
                moment.caption = "keeping that one";
                [MomentViewModel.Date, MomentViewModel.Together, MomentViewModel.Names].forEach(part => moment.setPart(part, false));
            }
        },
        CardScene {
            name: "moment-eight"
            style: MomentViewModel.Postcard
            function facts(desk) {
                Facts.eight(desk);
                Facts.longTalk(desk);
            }
            function choose(moment) {
                moment.large = true;
                moment.png = false;
            }
        },
        CardScene {
            name: "moment-music"
            style: MomentViewModel.Sleeve
            function facts(desk) { Facts.music(desk); }
            function choose(moment) {
                moment.night = true;
                moment.caption = "but the moon came along";
            }
        },
        CardScene {
            name: "moment-alone"
            function facts(desk) { Facts.alone(desk); }
        },
        CardScene {
            name: "moment-narrow"
            size: Qt.size(640, 720)
        },
        CardScene {
            name: "moment-saved"
            function choose(moment) { moment.copy(); }
        },
        CardScene {
            name: "moment-rtl"
            rightToLeft: true
            function choose(moment) { moment.caption = "القمر نفسه"; }
        },
        CardScene {
            name: "moment-chinese"
            language: "zh_CN"
            style: MomentViewModel.Postcard
            function choose(moment) { moment.caption = "两个人看同一个月亮"; }
        },
        Scene {
            name: "moments"
            function facts(desk) {
                Facts.pair(desk);
                Facts.moments(desk);
                desk.talk.love(["Mia", "Jun"]);
            }
        },
        Scene {
            name: "moments-tab"
            function facts(desk) {
                Facts.pair(desk);
                Facts.manyMoments(desk);
            }
            function arrange(window, desk) { Facts.child(window, "Sidebar").tab = 2; }
        },
        Scene {
            name: "moments-none"
            function facts(desk) { Facts.pair(desk); }
            function arrange(window, desk) { Facts.child(window, "Sidebar").tab = 2; }
        },
        Scene {
            name: "rtl-moments"
            rightToLeft: true
            function facts(desk) {
                Facts.pair(desk);
                Facts.moments(desk);
                desk.talk.love(["Mia", "Jun"]);
            }
            function arrange(window, desk) { root.react(desk); }
        },
        Scene {
            name: "picture"
            function facts(desk) {
                Facts.pair(desk);
                Facts.manyMoments(desk);
            }
            function finish(window, desk) { desk.app.conversation.pictures.show("p1"); }
        },
        Scene {
            name: "reactions"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                desk.talk.love(["Jun"]);
            }
            function arrange(window, desk) { root.react(desk); }
            function finish(window, desk) { Facts.child(Facts.child(Facts.child(window, "Composer"), "ReactionsButton"), "Flyout").open(); }
        },
        Scene {
            name: "likes"
            function facts(desk) {
                Facts.pair(desk);
                Facts.talk(desk);
                Facts.queue(desk);
                desk.talk.like("Jun", Facts.liked);
            }
            function arrange(window, desk) { Facts.child(window, "Dialogs").likes("Jun"); }
        },
        Scene {
            name: "likes-none"
            function facts(desk) { Facts.music(desk); }
            function arrange(window, desk) { Facts.child(window, "Dialogs").likes("Mia"); }
        }
    ]

    function react(desk) {
        desk.room.enter({ name: Facts.longName, colour: 3 });
        [["Mia", "❤️", 1], ["Jun", "😂", 3], ["Jun", "🌙", 9], [Facts.longName, "👏", 1]].forEach(r => desk.talk.react(r[0], r[1], r[2]));
    }
}
