// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls
import Farnear.Desk
import Farnear.ViewModels

/** The sheet of a moment, by hand and by key. */
TestCase {
    id: root

    property var window
    property var app
    property var desk
    property var sheet

    name: "moment"

    Component {
        id: deskComponent

        Desk {}
    }

    function init() {
        Theme.still = true;
        desk = createTemporaryObject(deskComponent, root);
        app = desk.app;
        desk.pair();
        const main = Qt.createComponent("qrc:/qt/qml/Farnear/Shell/Main.qml");
        compare(main.status, Component.Ready, main.errorString());
        window = main.createObject(null, { app: app });
        window.requestActivate();
        tryVerify(() => window.active);
        app.moment.take();
        sheet = Array.from(child(window, "Dialogs").data).find(loader => loader.item?.toString().startsWith("MomentSheet"))?.item;
        verify(sheet);
        tryVerify(() => sheet.opened);
    }

    function cleanup() {
        window.destroy();
        wait(0);
        Theme.still = false;
    }

    function asked(what) {
        return desk.asked.includes(what);
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

    function test_beginsAtTheButtonThatShowsItToTheRoom() {
        tryCompare(window.activeFocusItem, "text", "Show the room");
        keyClick(Qt.Key_Return);
        tryVerify(() => asked("send"));
        tryVerify(() => !sheet.visible);
        compare(app.moment.preview.toString(), "");
    }

    function test_isCopiedByTheUsualKeys() {
        keyClick(Qt.Key_C, Qt.ControlModifier);
        tryCompare(sheet, "news", "The picture is on the clipboard.");
        verify(sheet.opened);
    }

    function test_saysWhatWasDone() {
        app.moment.told("The picture is saved.", false);
        compare(sheet.news, "The picture is saved.");
        verify(!sheet.newsIsBad);
    }

    function test_isSentByKey() {
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => asked("send"));
    }

    function test_escapeLetsItGo() {
        keyClick(Qt.Key_Escape);
        tryVerify(() => !sheet.visible);
        compare(app.moment.preview.toString(), "");
        verify(!asked("send"));
    }

    function test_arrowsChooseTheKindOfCard() {
        const styles = child(sheet.contentItem, "MomentStyles");
        styles.children[0].forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(app.moment.style, MomentViewModel.Ticket);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(app.moment.style, MomentViewModel.Sleeve);
        keyClick(Qt.Key_Left);
        compare(app.moment.style, MomentViewModel.Postcard);
    }

    function test_partsAreLeftOutByKey() {
        const chip = child(sheet.contentItem, "MomentChip");
        compare(chip.text, "Title");
        chip.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(!(app.moment.parts & MomentViewModel.Title));
        keyClick(Qt.Key_Return);
        verify(app.moment.parts & MomentViewModel.Title);
    }

    function test_wordsAreTypedWithoutKeysMeaningAnythingElse() {
        const field = child(sheet.contentItem, "Field");
        field.forceActiveFocus();
        keyClick(Qt.Key_S);
        keyClick(Qt.Key_H);
        compare(app.moment.caption, "sh");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(sheet.news, "");
    }

    function test_aloneNobodyCanBeShownIt() {
        desk.alone(true);
        verify(!app.moment.canSend);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        verify(!asked("send"));
    }
}
