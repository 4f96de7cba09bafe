// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** The first evening: a quiet night, and the three keys worth knowing. */
Item {
    id: root

    implicitHeight: Math.max(200, Math.min(300, width * 0.26))

    Picture {
        anchors.fill: parent
        radius: Theme.roundBig
        seed: "Night bus"
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.roundBig
        gradient: Gradient {
            GradientStop {
                position: 0.5
                color: "#0005070d"
            }
            GradientStop {
                position: 1
                color: "#d905070d"
            }
        }
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 24
        spacing: 4

        Label {
            width: parent.width
            text: qsTr("What you watch will wait for you here")
            color: Theme.filmText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: qsTr("Space plays and pauses, F fills the screen, / lets you talk, ? shows every key.")
            color: Theme.filmMuted
            wrapMode: Text.Wrap
        }
    }
}
