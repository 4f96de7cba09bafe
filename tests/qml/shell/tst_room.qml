// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Desk
import Farnear.ViewModels

/** A room as one sees it: who can come in, and what its host decides. */
TestCase {
    id: root

    property var window
    property var app
    property var desk

    name: "room"

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

    function all(item, matches) {
        let found = matches(item) ? [item] : [];
        if (item.visible === false)
            return [];
        for (let i = 0; i < (item.data?.length ?? 0); ++i)
            found = found.concat(all(item.data[i], matches));
        return found;
    }

    function things(type) {
        return all(window, item => item.toString().startsWith(type + "_"));
    }

    function isRead(text) {
        return all(window, item => item.text === text).length > 0;
    }

    function test_theInviteSaysWhoCanComeIn_data() {
        return [{ tag: "computer", words: "Only at this computer can anybody come in: it is on no network.", further: true },
                { tag: "network", words: "People on your network can come in.", further: true },
                { tag: "anyone", words: "Anybody with the link can come in.", further: false }];
    }
    function test_theInviteSaysWhoCanComeIn(data) {
        desk.room.open(data.tag);
        things("Dialogs")[0].invite();
        tryVerify(() => isRead(data.words));
        compare(isRead("Further …"), data.further);
    }

    function test_theRulesAreWhereTheRoomIs() {
        things("Dialogs")[0].rules();
        tryVerify(() => isRead("Only I play, pause and seek"));
        const toggle = all(window, item => item.toString().startsWith("Toggle_") && item.text === "Only I play, pause and seek")[0];
        mouseClick(toggle);
        verify(desk.asked.includes("policy"));
        verify(app.room.moderation.hostControls);
    }
}
