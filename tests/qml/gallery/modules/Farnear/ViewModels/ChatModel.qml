// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    enum Kind { Text, Event, Moment, Heart, GoodNight }

    property int unread: 0

    signal heard(name: string, text: string, colour: int)

    function say(text) { return text.trim() !== ""; }
    function goTo(row) {}
    function markRead() { unread = 0; }
}
