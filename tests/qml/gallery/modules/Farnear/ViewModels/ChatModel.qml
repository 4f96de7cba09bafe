// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    enum Kind { Text, Event, Moment, Heart, GoodNight }

    property bool names: false
    property int unread: 0

    signal heard(initial: string, text: string, colour: int)

    function room(text) { return 2000 - Array.from(text.trim()).length; }
    function say(text) { return text.trim() !== "" && room(text) >= 0; }
    function goTo(row) {}
    function linksOf(row) { return get(row).text.match(/https?:[^ ]+/g) ?? []; }
    function markRead() { unread = 0; }
}
