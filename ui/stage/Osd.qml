// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One word about what a key just did. */
Rectangle {
    id: root

    implicitWidth: row.implicitWidth + 32
    implicitHeight: 40
    radius: 20
    color: Theme.filmPanel
    opacity: 0
    visible: opacity > 0

    function tell(glyph: string, text: string): void {
        mark.name = glyph;
        words.text = text;
        root.opacity = 1;
        away.restart();
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }

    Timer {
        id: away

        interval: 1100
        onTriggered: root.opacity = 0
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 10

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.filmText
        }
        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.filmText
            font.weight: Font.DemiBold
        }
    }
}
