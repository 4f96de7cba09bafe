// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** A soft shadow under its parent, of a few rounded frames: no effect modules needed. */
Item {
    id: root

    property real around: Theme.roundBig
    property int reach: 5

    anchors.fill: parent
    z: -1

    Repeater {
        model: root.reach

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -3 * (index + 1)
            anchors.topMargin: -3 * (index + 1) + 6
            anchors.bottomMargin: -3 * (index + 1) - 6
            radius: root.around + 3 * (index + 1)
            color: Theme.shade
            opacity: 0.24 - 0.04 * index
        }
    }
}
