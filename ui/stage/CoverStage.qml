// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Music: the cover before a far out-of-focus one of itself, with its title beside it. Night in both themes. */
Item {
    id: root

    required property PlaybackViewModel playback
    /** Only the ground, for what stands over it. */
    property bool bare: false

    signal tapped
    signal doubleTapped

    readonly property bool stacked: width < 720
    readonly property real side: Math.max(140, Math.min(Math.max(340, height * 0.42), (stacked ? width * 0.55 : width * 0.4), height * (stacked ? 0.4 : 0.5)))

    Picture {
        anchors.fill: parent
        anchors.margins: -40
        blurred: true
        source: root.playback.cover
        seed: root.playback.title
        opacity: 0.8
    }
    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#6605070d"
            }
            GradientStop {
                position: 0.55
                color: "#5905070d"
            }
            GradientStop {
                position: 1
                color: "#e605070d"
            }
        }
    }

    Grid {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -46
        columns: root.stacked ? 1 : 2
        spacing: root.stacked ? 28 : Math.min(64, root.width * 0.06)
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: root.stacked ? Grid.AlignHCenter : Grid.AlignLeft
        visible: !root.bare

        Item {
            width: root.side
            height: root.side

            Scrim {
                around: 18
                reach: 6
            }
            Picture {
                anchors.fill: parent
                radius: 18
                source: root.playback.cover
                seed: root.playback.title
            }
            // pointer only: buttons and keys do it, too
            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onSingleTapped: root.tapped()
                onDoubleTapped: root.doubleTapped()
            }
        }
        Column {
            width: root.stacked ? root.width - 64 : Math.min(420, root.width - root.side - 64 - 2 * Math.min(64, root.width * 0.06))
            spacing: 8

            Label {
                width: parent.width
                text: root.playback.title
                color: Theme.filmText
                font.pixelSize: Theme.display
                font.weight: Font.DemiBold
                font.letterSpacing: -0.5
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: root.stacked ? Text.AlignHCenter : Text.AlignLeft
                Accessible.role: Accessible.Heading
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.playback.artist
                color: Theme.filmText
                opacity: 0.92
                font.pixelSize: Theme.title
                font.weight: Font.Medium
                elide: Text.ElideRight
                horizontalAlignment: root.stacked ? Text.AlignHCenter : Text.AlignLeft
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.playback.album
                color: Theme.filmMuted
                elide: Text.ElideRight
                horizontalAlignment: root.stacked ? Text.AlignHCenter : Text.AlignLeft
            }
        }
    }
}
