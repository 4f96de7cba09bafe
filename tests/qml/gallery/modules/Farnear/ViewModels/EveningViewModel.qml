// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool shown: false
    property string dayText: "Saturday, 21 November 2026"
    property string hoursText: "21:04 – 23:10"
    property string heardText: "2 h 6 min together"
    property string apartText: "1,204 km apart"
    property bool zero: false
    property string namesText: "Jun"
    property ListModel people: ListModel {}
    property ListModel played: ListModel {}
    property ListModel moments: ListModel {}
    property ListModel nights: ListModel {}
    property int playedCount: played.count
    property int momentCount: moments.count

    function close() { shown = false; }
    function forget() { shown = false; }
}
