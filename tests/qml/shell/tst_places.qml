// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Desk
import Farnear.Settings
import Farnear.ViewModels

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

    readonly property var vm: desk.app.places.mine

    Desk {
        id: desk
    }

    Component {
        id: maker

        PlaceSheet {
            parent: root
            place: root.vm
        }
    }

    SignalSpy {
        id: chosen

        target: root.vm
        signalName: "chosen"
    }

    function init() {
        desk.pair();
        desk.forgetPlace();
        chosen.clear();
        sheet = createTemporaryObject(maker, root);
        sheet.open();
        tryVerify(() => sheet.opened);
        field = child(sheet.contentItem, "Field");
        tryVerify(() => field.activeFocus);
    }

    /** Types, and waits for the list of cities. */
    function find(name) {
        field.text = name;
        tryVerify(() => vm.results.count > 3);
    }

    /** The first item of a type in a window, by its file's name. */
    function child(item, type) {
        if (item.toString().startsWith(type))
            return item;
        for (let i = 0; i < (item.data?.length ?? 0); ++i) {
            const found = child(item.data[i], type);
            if (found)
                return found;
        }
        return null;
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
        compare(vm.text, "Berlin, Germany");
        compare(chosen.count, 1);
    }

    function test_enterTakesTheFirstFound() {
        find("frank");
        keyClick(Qt.Key_Return);
        verify(vm.text.startsWith("Frankfurt am Main"));
        compare(field.text, "");
    }

    function test_arrowsGoThroughWhatWasFound() {
        find("frank");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        verify(field.activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        const second = shown("PlaceRow")[1].name;
        keyClick(Qt.Key_Return);
        compare(vm.text.split(",")[0], second);
    }

    function test_aClickChooses() {
        find("frank");
        verify(waitForRendering(sheet.contentItem)); // the rows stand where they are seen
        const fourth = shown("PlaceRow")[3].name;
        mouseClick(shown("PlaceRow")[3]);
        compare(vm.text.split(",")[0], fourth);
    }

    function test_nothingIsToldBeforeThereIsAPlace() {
        compare(shown("Choice").length, 0);
    }

    function test_whatIsToldIsChosen() {
        vm.chooseSuggestion();
        verify(waitForRendering(sheet.contentItem));
        const choices = shown("Choice");
        compare(choices.length, 4);
        verify(choices[2].chosen);
        mouseClick(choices[0]);
        compare(vm.sharing, PlaceViewModel.Nothing);
        mouseClick(choices[3]); // no exact place is known
        compare(vm.sharing, PlaceViewModel.Nothing);
        desk.pinpoint();
        choices[3].forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(vm.sharing, PlaceViewModel.Exact);
    }

    function test_newRoomsAreNeverToldExactly() {
        vm.chooseSuggestion();
        desk.alone(false);
        compare(shown("Choice").length, 3);
    }

    function test_theFieldStaysWhereItIs() {
        const before = sheet.y;
        find("frank");
        wait(0);
        compare(sheet.y, before);
    }
}
