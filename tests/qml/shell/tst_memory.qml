// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Memory
import Farnear.ViewModels
import "../gallery/Evenings.js" as Evenings

/** The page of evenings by keyboard and by hand. */
TestCase {
    id: root

    property var page
    property var list

    name: "memory"
    width: 1000
    height: 720
    visible: true
    when: windowShown

    Component {
        id: memoryComponent

        MemoryViewModel {
            property string opened

            function openEvening(id) { opened = id; }
            function openPoint(point) { opened = "point " + point; }
        }
    }

    Component {
        id: view

        MemoryPage {
            width: 1000
            height: 720
        }
    }

    function init() {
        page = view.createObject(root, { memory: memoryComponent.createObject(root) });
    }

    function cleanup() {
        const memory = page.memory;
        page.destroy();
        wait(0);
        memory.destroy();
    }

    function fill(count) {
        Evenings.fill(page.memory, count);
        list = page.contentItem.children[2];
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
        compare(page.memory.opened, "e0");
    }

    function test_arrowsAndReturnLeadToAnEvening() {
        fill(31);
        list.forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(page.memory.opened, "e2");
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
        compare(page.memory.opened, "point 1");
        compare(line.nearest(0), 0);
        compare(line.nearest(line.width), 30);
    }

    function test_searchingFoldsTheSummaryAway() {
        fill(31);
        page.memory.query = "bus";
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
        Evenings.read(page.memory.evening);
        verify(!list.visible);
        page.memory.back();
        verify(list.visible);
    }
}
