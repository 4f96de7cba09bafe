// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** How many are new. */
Rectangle {
    id: root

    property int number: 0

    visible: number > 0
    implicitWidth: Math.max(18, count.implicitWidth + 10)
    implicitHeight: 18
    radius: 9
    color: Theme.accent

    Label {
        id: count

        anchors.centerIn: parent
        text: root.number > 99 ? qsTr("99+") : root.number
        color: Theme.accentInk
        font.pixelSize: 11
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
