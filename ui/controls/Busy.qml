// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Something is on its way: three dots that breathe in turn, or stand when motion is off. */
Item {
    id: root

    property color color: Theme.muted

    implicitWidth: 24
    implicitHeight: 24

    Row {
        anchors.centerIn: parent
        spacing: root.width / 8

        Repeater {
            model: 3

            Rectangle {
                id: dot

                required property int index

                width: root.width / 5
                height: width
                radius: width / 2
                color: root.color

                SequentialAnimation on opacity {
                    running: root.visible && !Theme.still
                    loops: Animation.Infinite

                    PauseAnimation {
                        duration: dot.index * 160
                    }
                    NumberAnimation {
                        from: 0.3
                        to: 1
                        duration: 320
                    }
                    NumberAnimation {
                        from: 1
                        to: 0.3
                        duration: 320
                    }
                    PauseAnimation {
                        duration: (2 - dot.index) * 160
                    }
                }
            }
        }
    }
}
