// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Settings
import Farnear.ViewModels
import "../gallery/People.js" as People

/** Saying where one is, by keyboard and by hand. */
TestCase {
    id: root

    property var sheet
    property var field

    name: "places"
    width: 900
    height: 800
    visible: true
    when: windowShown

    PlaceViewModel {
        id: vm
    }

    Component {
        id: maker

        PlaceSheet {
            parent: root
            place: vm
        }
    }

    SignalSpy {
        id: chosen

        target: vm
        signalName: "chosen"
    }

    function init() {
        vm.text = "";
        vm.suggestion = "Berlin";
        vm.results.clear();
        vm.exactKnown = false;
        vm.sharing = PlaceViewModel.City;
        chosen.clear();
        sheet = createTemporaryObject(maker, root);
        sheet.open();
        tryVerify(() => sheet.opened);
        field = People.child(sheet.contentItem, "Field");
        tryVerify(() => field.activeFocus);
    }

    function cleanup() {
        sheet.close();
    }

    function all(item, type) {
        const here = item.toString().startsWith(type) ? [item] : [];
        return Array.from(item.children ?? []).reduce((found, child) => found.concat(all(child, type)), here);
    }

    function shown(type) {
        return all(sheet.contentItem, type).filter(item => item.visible);
    }

    function test_whatIsTypedIsLookedFor() {
        field.text = "frank";
        compare(vm.query, "frank");
    }

    function test_enterTakesTheSuggestion() {
        keyClick(Qt.Key_Return);
        compare(vm.text, "Berlin");
        compare(chosen.count, 1);
    }

    function test_enterTakesTheFirstFound() {
        field.text = "frank";
        People.cities({ places: { mine: vm } });
        keyClick(Qt.Key_Return);
        compare(vm.text, "Frankfurt am Main");
        compare(field.text, "");
    }

    function test_arrowsGoThroughWhatWasFound() {
        field.text = "frank";
        People.cities({ places: { mine: vm } });
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        verify(field.activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(vm.text, "Frankfurt (Oder)");
    }

    function test_aClickChooses() {
        field.text = "frank";
        People.cities({ places: { mine: vm } });
        verify(waitForRendering(sheet.contentItem)); // the rows stand where they are seen
        mouseClick(shown("PlaceRow")[3]);
        compare(vm.text, "旧金山");
    }

    function test_nothingIsToldBeforeThereIsAPlace() {
        compare(shown("PlaceChoice").length, 0);
    }

    function test_whatIsToldIsChosen() {
        People.placed({ places: { mine: vm } });
        verify(waitForRendering(sheet.contentItem));
        const choices = shown("PlaceChoice");
        compare(choices.length, 4);
        verify(choices[2].chosen);
        mouseClick(choices[0]);
        compare(vm.sharing, PlaceViewModel.Nothing);
        mouseClick(choices[3]); // no exact place is known
        compare(vm.sharing, PlaceViewModel.Nothing);
        vm.exactKnown = true;
        choices[3].forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(vm.sharing, PlaceViewModel.Exact);
    }

    function test_newRoomsAreNeverToldExactly() {
        People.placed({ places: { mine: vm } });
        vm.inRoom = false;
        compare(shown("PlaceChoice").length, 3);
        vm.inRoom = true;
    }

    function test_theFieldStaysWhereItIs() {
        const before = sheet.y;
        field.text = "frank";
        People.cities({ places: { mine: vm } });
        wait(0);
        compare(sheet.y, before);
    }
}
