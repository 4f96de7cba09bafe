// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string monthText: "November 2026"
    property list<string> weekdays: ["M", "T", "W", "T", "F", "S", "S"]
    property ListModel days: ListModel {}
    property bool hasBefore: true
    property bool hasAfter: false

    function before() {}
    function after() {}
}
