// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** What a right click on a line of the queue offers. */
Flyout {
    id: root

    required property QueueModel queue
    property int row: -1

    heading: qsTr("Queue")

    /** at: in the coordinates of this menu's parent. */
    function showFor(row: int, at: point): void {
        root.row = row;
        root.x = at.x;
        root.y = at.y;
        root.open();
    }

    function choose(deed: var): void {
        root.close();
        deed();
    }

    MenuLine {
        glyph: "play"
        text: qsTr("Play now")
        onClicked: root.choose(() => root.queue.play(root.row))
    }
    MenuLine {
        glyph: "up"
        text: qsTr("Move up")
        enabled: root.row > 0
        onClicked: root.choose(() => root.queue.move(root.row, root.row - 1))
    }
    MenuLine {
        glyph: "down"
        text: qsTr("Move down")
        enabled: root.row < root.queue.count - 1
        onClicked: root.choose(() => root.queue.move(root.row, root.row + 1))
    }
    MenuDivider {}
    MenuLine {
        glyph: "trash"
        grave: true
        text: qsTr("Remove")
        onClicked: root.choose(() => root.queue.remove(root.row))
    }
}
