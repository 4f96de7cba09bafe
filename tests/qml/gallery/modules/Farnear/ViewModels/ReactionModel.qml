// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    property list<string> choices: ["❤️", "😂", "😮", "🥺", "👏", "🌙"]
    property int most: 9
    property var reacted: [] // as [text, times]

    property int nights: 0

    function sayGoodNight() { ++nights; }
    function react(text, times) { reacted.push([text, times]); }
}
