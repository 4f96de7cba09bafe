// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Room
import Farnear.Desk
import Farnear.ViewModels

/** The conversation follows what is new, unless the person reads further up; and stays light at any length. */
TestCase {
    id: root

    name: "chat"
    width: 348
    height: 600
    visible: true
    when: windowShown

    Desk {
        id: desk
    }

    Component {
        id: view

        ChatView {
            width: 348
            height: 600
            app: desk.app
        }
    }

    Component {
        id: writing

        Composer {
            width: 348
            app: desk.app
        }
    }

    function init() {
        desk.clearChat();
    }

    function test_whatIsRefusedIsInTheComposerAgain() {
        const composer = createTemporaryObject(writing, root);
        composer.take();
        keyClick("a");
        keyClick(Qt.Key_Return);
        compare(desk.app.conversation.chat.count, 1);
        compare(root.Window.activeFocusItem.text, "");
        keyClick("b");
        desk.refuse();
        compare(root.Window.activeFocusItem.text, "a\nb");
        compare(desk.app.conversation.chat.count, 0);
    }

    function listOf(item) {
        for (let i = 0; i < item.children.length; ++i)
            if (item.children[i].toString().startsWith("QQuickListView"))
                return item.children[i];
        return null;
    }

    function test_followsWhatIsNew() {
        desk.say(50);
        const list = listOf(createTemporaryObject(view, root));
        tryVerify(() => list.atYEnd);
        desk.say(5);
        tryVerify(() => list.atYEnd);
        compare(list.count, 55);
    }

    function test_leavesTheReaderAlone() {
        desk.say(200);
        const chat = createTemporaryObject(view, root);
        const list = listOf(chat);
        tryVerify(() => list.atYEnd);
        mouseWheel(list, 100, 100, 0, 1200);
        tryVerify(() => !list.atYEnd);
        tryVerify(() => !list.moving);
        verify(!chat.following);
        const before = list.contentY;
        desk.say(1);
        wait(50);
        fuzzyCompare(list.contentY, before, 2);
        chat.toEnd();
        tryVerify(() => list.atYEnd);
        verify(chat.following);
    }

    function test_tenThousandLinesStayLight() {
        desk.say(10000);
        const list = listOf(createTemporaryObject(view, root));
        tryVerify(() => list.atYEnd);
        verify(list.contentItem.children.length < 60, "made " + list.contentItem.children.length);
        const start = Date.now();
        for (let i = 0; i < 200; ++i) {
            list.contentY -= 60;
            list.forceLayout();
        }
        const each = (Date.now() - start) / 200;
        console.log("a step of 60 px takes", each.toFixed(2), "ms");
        verify(list.contentItem.children.length < 60);
    }
}
