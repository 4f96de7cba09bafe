// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** The distance has reached 0: a light goes from face to face, once, and a small heart stays for a while. */
Item {
    id: root

    required property DistanceViewModel apart

    Rectangle {
        id: light

        anchors.verticalCenter: parent.bottom
        width: 90
        height: 26
        radius: 13
        opacity: 0
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 0.5
                color: Theme.accent
            }
            GradientStop {
                position: 1
                color: "transparent"
            }
        }
    }
    Icon {
        id: heart

        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height / 2
        name: "heart-full"
        color: Theme.accentText
        width: 18
        height: 18
        opacity: 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: opacity > 0 ? qsTr("You are in the same place") : ""
    }

    Connections {
        function onMet(): void {
            celebration.restart();
        }

        target: root.apart
        enabled: root.enabled
    }
    SequentialAnimation {
        id: celebration

        ParallelAnimation {
            NumberAnimation {
                target: light
                property: "x"
                from: -20
                to: root.width - 70
                duration: Theme.still ? 0 : 1600
                easing.type: Easing.InOutSine
            }
            SequentialAnimation {
                NumberAnimation {
                    target: light
                    property: "opacity"
                    to: Theme.still ? 0 : 0.55
                    duration: Theme.still ? 0 : 700
                }
                NumberAnimation {
                    target: light
                    property: "opacity"
                    to: 0
                    duration: Theme.still ? 0 : 900
                }
            }
            NumberAnimation {
                target: heart
                property: "opacity"
                to: 1
                duration: Theme.still ? 0 : 1200
            }
        }
        PauseAnimation {
            duration: 6000
        }
        NumberAnimation {
            target: heart
            property: "opacity"
            to: 0
            duration: Theme.still ? 0 : 1200
        }
    }
}
