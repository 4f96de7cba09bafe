// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    property bool hasNext: true
    property bool hasPrevious: true

    function next() {}
    function previous() {}
    function play(row) {}
    function add(files) {}
    function move(from, to) {
        const row = JSON.parse(JSON.stringify(get(from)));
        remove(from);
        insert(to, row);
    }
}
