// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** Before the first evening: what will be here, and who will know. */
Column {
    spacing: 6

    Picture {
        width: parent.width
        height: Math.round(width * 0.42)
        radius: Theme.roundBig
        seed: "Same Moon"
        Accessible.ignored: true
    }
    Item {
        width: 1
        height: 14
    }
    Label {
        width: parent.width
        text: qsTr("Evenings together appear here")
        font.pixelSize: Theme.title + 3
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Label {
        width: parent.width
        text: qsTr("After five minutes of hearing the same thing. Only on this computer, and only for you.")
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        lineHeight: 1.2
    }
}
