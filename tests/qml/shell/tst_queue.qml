// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Room
import Farnear.Desk
import Farnear.ViewModels

/** The queue by keyboard and by hand. */
TestCase {
    id: root

    property var queue

    name: "queue"
    width: 348
    height: 600
    visible: true
    when: windowShown

    Desk {
        id: desk
    }

    Component {
        id: view

        QueueView {
            width: 348
            height: 600
            app: desk.app
        }
    }

    function init() {
        desk.queue();
        queue = createTemporaryObject(view, root);
        tryVerify(() => queue.children[0].count === 4);
        queue.focusRow(1);
    }

    function test_altDownMovesARow() {
        keyClick(Qt.Key_Down, Qt.AltModifier);
        compare(desk.queued, "i0 i2 i1 i3");
    }

    function test_deleteRemovesARow() {
        keyClick(Qt.Key_Delete);
        compare(desk.queued, "i0 i2 i3");
    }

    function test_arrowsGoFromRowToRow() {
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Delete);
        compare(desk.queued, "i0 i1 i3");
    }

    function test_aRowIsDraggedByItsGrip() {
        const list = queue.children[0];
        const row = list.itemAtIndex(3);
        mouseMove(row, 100, 20);
        mousePress(row, 12, 28);
        for (let y = 24; y >= -150; y -= 6)
            mouseMove(row, 12, y);
        mouseRelease(row, 12, -150);
        tryVerify(() => desk.queued === "i3 i0 i1 i2" || desk.queued === "i0 i3 i1 i2", 2000, desk.queued);
    }
}
