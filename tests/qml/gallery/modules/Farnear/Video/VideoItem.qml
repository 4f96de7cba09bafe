// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.Controls

Item {
    property VideoHandle source: null

    Picture {
        anchors.fill: parent
        seed: "Same Moon"
    }
}
