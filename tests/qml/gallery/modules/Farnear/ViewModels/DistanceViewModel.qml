// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool known: true
    property string number: "1,204 km"
    property string word: "apart"
    property string pair
    property real reach: 0.72
    property bool zero: false
    property bool askMe: false

    signal met
}
