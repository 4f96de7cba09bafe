// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Memory
import Farnear.Desk

/** The page of evenings by keyboard and by hand. */
TestCase {
    id: root

    property var page
    property var list
    property var desk

    name: "memory"
    width: 1000
    height: 720
    visible: true
    when: windowShown

    Component {
        id: deskComponent

        Desk {}
    }

    Component {
        id: view

        MemoryPage {
            width: 1000
            height: 720
        }
    }

    function init() {
        desk = createTemporaryObject(deskComponent, root);
        page = view.createObject(root, { memory: desk.app.memory });
        page.memory.show();
    }

    function cleanup() {
        page.destroy();
        wait(0);
    }

    function fill(count) {
        desk.memory.remember(count);
        list = page.contentItem.children[2];
        tryVerify(() => page.memory.count === count);
        tryVerify(() => list.contentY === list.originY && (count === 0 || list.itemAtIndex(0)));
    }

    function test_withoutEveningsItSaysWhatWillBeHere() {
        fill(0);
        verify(page.contentItem.children[1].visible);
        verify(!list.visible);
    }

    function test_aRowLeadsToItsEvening() {
        fill(31);
        list.positionViewAtIndex(0, ListView.Center);
        mouseClick(list.itemAtIndex(0));
        compare(desk.opened, desk.evening(0));
    }

    function test_arrowsAndReturnLeadToAnEvening() {
        fill(31);
        list.forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        const row = list.currentIndex;
        verify(row > 0);
        keyClick(Qt.Key_Return);
        compare(desk.opened, desk.evening(row));
    }

    function test_theSkyIsReadByArrows() {
        fill(31);
        const chart = list.headerItem.children[0].children[0];
        const line = Array.from({ length: chart.children.length }, (_, i) => chart.children[i]).find(c => c.points !== undefined);
        line.forceActiveFocus();
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(line.marked, 1);
        keyClick(Qt.Key_Return);
        verify(page.memory.evening.shown);
        compare(line.nearest(0), 0);
        compare(line.nearest(line.width), 30);
    }

    function test_searchingFoldsTheSummaryAway() {
        fill(31);
        page.memory.query = "song";
        tryVerify(() => list.headerItem.height === 0);
        page.memory.query = "";
        tryVerify(() => list.headerItem.height > 300 && list.contentY === list.originY);
    }

    function test_twoThousandRowsAreNotAllMade() {
        fill(2000);
        verify(list.contentItem.children.length < 60);
    }

    function test_anEveningTakesThePlaceOfTheList() {
        fill(3);
        list.positionViewAtIndex(0, ListView.Center);
        mouseClick(list.itemAtIndex(0));
        verify(page.memory.evening.shown);
        verify(!list.visible);
        page.memory.back();
        verify(list.visible);
    }
}
