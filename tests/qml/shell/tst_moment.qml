// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls
import Farnear.ViewModels
import "../gallery/People.js" as People

/** The sheet of a moment, by hand and by key. */
TestCase {
    id: root

    property var window
    property var app
    property var sheet

    name: "moment"

    Component {
        id: appComponent

        AppViewModel {}
    }

    function init() {
        Theme.still = true;
        app = createTemporaryObject(appComponent, root);
        People.pair(app);
        const main = Qt.createComponent("qrc:/qt/qml/Farnear/Shell/Main.qml");
        compare(main.status, Component.Ready, main.errorString());
        window = main.createObject(null, { app: app });
        window.requestActivate();
        tryVerify(() => window.active);
        app.moment.take();
        sheet = Array.from(People.child(window, "Dialogs").data).find(loader => loader.item?.toString().startsWith("MomentSheet"))?.item;
        verify(sheet);
        tryVerify(() => sheet.opened);
    }

    function cleanup() {
        window.destroy();
        wait(0);
        Theme.still = false;
    }

    function asked(what) {
        return Array.from(app.moment.asked).includes(what);
    }

    function test_beginsAtTheButtonThatShowsItToTheRoom() {
        tryCompare(window.activeFocusItem, "text", "Show the room");
        keyClick(Qt.Key_Return);
        verify(asked("send"));
        tryVerify(() => !sheet.visible);
        verify(asked("forget"));
    }

    function test_isCopiedByTheUsualKeys() {
        keyClick(Qt.Key_C, Qt.ControlModifier);
        verify(asked("copy"));
        verify(sheet.opened);
    }

    function test_saysWhatWasDone() {
        app.moment.told("The picture is saved.", false);
        compare(sheet.news, "The picture is saved.");
        verify(!sheet.newsIsBad);
    }

    function test_isSentByKey() {
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        verify(asked("send"));
    }

    function test_escapeLetsItGo() {
        keyClick(Qt.Key_Escape);
        tryVerify(() => !sheet.visible);
        verify(asked("forget"));
        verify(!asked("send"));
    }

    function test_arrowsChooseTheKindOfCard() {
        const styles = People.child(sheet.contentItem, "MomentStyles");
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
        const chip = People.child(sheet.contentItem, "MomentChip");
        compare(chip.text, "Title");
        chip.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(!(app.moment.parts & MomentViewModel.Title));
        keyClick(Qt.Key_Return);
        verify(app.moment.parts & MomentViewModel.Title);
    }

    function test_wordsAreTypedWithoutKeysMeaningAnythingElse() {
        const field = People.child(sheet.contentItem, "Field");
        field.forceActiveFocus();
        keyClick(Qt.Key_S);
        keyClick(Qt.Key_H);
        compare(app.moment.caption, "sh");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        verify(!asked("copy"));
    }

    function test_aloneNobodyCanBeShownIt() {
        app.moment.canSend = false;
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        verify(!asked("send"));
    }
}
