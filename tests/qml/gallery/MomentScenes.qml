// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels
import "People.js" as People

/** A moment on its way to become a card. */
QtObject {
    id: root

    component MomentScene: Scene {
        /** What the cards are of: the end of the names of tests/data/moments. */
        property string of: ""
        property int style: MomentViewModel.Frame
        property real shape: 1.37

        Component.onCompleted: {
            app.moment.thumbnails = ["frame", "ticket", "postcard", "sleeve"].map(name => Qt.resolvedUrl("../../data/moments/" + name + of + ".png"));
            app.moment.shape = shape;
            app.moment.style = style;
        }
        function arrange(window) {
            app.moment.taken();
        }
    }

    readonly property list<Scene> scenes: [
        MomentScene {
            name: "moment-frame"
            Component.onCompleted: { People.pair(app); People.talk(app); }
        },
        MomentScene {
            name: "moment-ticket"
            style: MomentViewModel.Ticket
            shape: 0.76
            Component.onCompleted: { People.pair(app); People.talk(app); app.moment.caption = "keeping that one"; app.moment.parts = 1 + 2 + 16 + 64; }
        },
        MomentScene {
            name: "moment-eight"
            of: "-group"
            style: MomentViewModel.Postcard
            shape: 1.46
            Component.onCompleted: { People.eight(app); People.longTalk(app); app.moment.large = true; app.moment.png = false; }
        },
        MomentScene {
            name: "moment-music"
            of: "-song"
            style: MomentViewModel.Sleeve
            shape: 0.89
            Component.onCompleted: { People.pair(app); People.music(app); app.moment.night = true; app.moment.caption = "but the moon came along"; }
        },
        MomentScene {
            name: "moment-alone"
            Component.onCompleted: { app.room.mode = RoomViewModel.Alone; app.moment.canSend = false; app.moment.offered = 7; app.moment.busy = true; }
        },
        MomentScene {
            name: "moment-first"
            Component.onCompleted: { People.pair(app); app.moment.thumbnails = []; app.moment.busy = true; }
        },
        MomentScene {
            name: "moment-narrow"
            size: Qt.size(640, 720)
            Component.onCompleted: { People.pair(app); }
        },
        MomentScene {
            name: "moment-rtl"
            rightToLeft: true
            Component.onCompleted: { People.pair(app); app.moment.caption = "القمر نفسه"; }
        }
    ]
}
