// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Desk
import Farnear.ViewModels

/** Keys and clicks do what mpv and YouTube taught, and rest while somebody writes. */
TestCase {
    id: root

    property var window
    property var app
    property var desk

    name: "keys"

    Component {
        id: deskComponent

        Desk {}
    }

    function init() {
        desk = createTemporaryObject(deskComponent, root);
        app = desk.app;
        desk.pair();
        const main = Qt.createComponent("qrc:/qt/qml/Farnear/Shell/Main.qml");
        compare(main.status, Component.Ready, main.errorString());
        window = main.createObject(null, { app: app });
        window.requestActivate();
        tryVerify(() => window.active);
    }

    function cleanup() {
        window.destroy();
        wait(0);
    }

    function find(item, type) {
        if (item.toString().startsWith(type + "_"))
            return item;
        for (let i = 0; i < (item.data?.length ?? 0); ++i) {
            const found = find(item.data[i], type);
            if (found)
                return found;
        }
        return null;
    }

    function press(key, modifiers) {
        keyClick(key, modifiers ?? Qt.NoModifier);
    }

    function test_spaceAndLettersPlay_data() {
        return [{ tag: "Space", key: Qt.Key_Space }, { tag: "K", key: Qt.Key_K }, { tag: "P", key: Qt.Key_P }];
    }

    function test_spaceAndLettersPlay(data) {
        verify(app.playback.playing);
        press(data.key);
        verify(!app.playback.playing);
    }

    function test_keysSeek_data() {
        return [{ tag: "Left", key: Qt.Key_Left, by: -5000 }, { tag: "Right", key: Qt.Key_Right, by: 5000 },
                { tag: "J", key: Qt.Key_J, by: -10000 }, { tag: "L", key: Qt.Key_L, by: 10000 }];
    }

    function test_keysSeek(data) {
        const before = app.playback.position;
        press(data.key);
        compare(app.playback.position, before + data.by);
    }

    function test_keysChangeLoudness() {
        const before = app.playback.volume.level;
        press(Qt.Key_Up);
        fuzzyCompare(app.playback.volume.level, before + 0.05, 0.001);
        press(Qt.Key_M);
        verify(app.playback.volume.muted);
    }

    function test_lettersRestWhileWriting() {
        press(Qt.Key_Slash);
        tryVerify(() => window.typing);
        press(Qt.Key_K);
        press(Qt.Key_Space);
        verify(app.playback.playing);
        verify(!app.playback.volume.muted);
    }

    function test_escapeGivesTheKeysBack() {
        press(Qt.Key_Slash);
        tryVerify(() => window.typing);
        press(Qt.Key_Escape);
        tryVerify(() => !window.typing);
        press(Qt.Key_K);
        verify(!app.playback.playing);
    }

    function test_bFoldsTheSidebar() {
        verify(window.sidebarWanted);
        press(Qt.Key_B);
        verify(!window.sidebarWanted);
        verify(window.stripWanted);
    }

    function test_aloneThePlayerIsAllThereIs() {
        desk.alone(false);
        verify(!window.sidebarWanted);
        verify(!window.stripWanted);
    }

    function test_oneClickPausesForEverybody() {
        mouseClick(window.contentItem, 400, 300);
        tryVerify(() => !app.playback.playing);
    }

    function test_doubleClickFillsTheScreenAndPlaysOn() {
        const stage = find(window, "Stage");
        stage.tapped();
        stage.doubleTapped();
        tryVerify(() => window.fullScreen);
        wait(300);
        verify(app.playback.playing);
    }

    function test_clickBesideTheButtonsIsNotForThePicture() {
        mouseClick(window.contentItem, 480, 765);
        wait(300);
        verify(app.playback.playing);
    }

    function test_tabReachesTheControls() {
        for (let i = 0; i < 3; ++i)
            press(Qt.Key_Tab);
        verify(window.activeFocusItem !== null);
        verify(window.activeFocusItem.Accessible.name !== "", "the focused item has a name");
    }
}
