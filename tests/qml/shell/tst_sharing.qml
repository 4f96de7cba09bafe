// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls
import Farnear.Desk
import Farnear.ViewModels

/** Hearts, reactions and moments by hand and by key; and nothing of them when a person does without. */
TestCase {
    id: root

    property var window
    property var app
    property var desk

    name: "sharing"

    Component {
        id: deskComponent

        Desk {}
    }

    function init() {
        desk = createTemporaryObject(deskComponent, root);
        app = desk.app;
        desk.pair();
        desk.showMoment();
        const main = Qt.createComponent("qrc:/qt/qml/Farnear/Shell/Main.qml");
        compare(main.status, Component.Ready, main.errorString());
        window = main.createObject(null, { app: app });
        window.requestActivate();
        tryVerify(() => window.active);
    }

    function cleanup() {
        window.destroy();
        wait(0);
        Theme.still = false;
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

    function test_theKeyLikesWhatPlays() {
        keyClick(Qt.Key_H);
        verify(desk.asked.includes("like"));
        desk.like(true);
        keyClick(Qt.Key_H);
        verify(desk.asked.includes("unlike"));
        const before = desk.asked.length;
        app.settings.hearts = false;
        keyClick(Qt.Key_H);
        compare(desk.asked.length, before);
    }

    function test_theCoverLikesOnADoubleClick() {
        desk.music();
        tryVerify(() => find(window, "CoverStage") !== null);
        const cover = find(window, "CoverStage");
        const playing = app.playback.playing;
        const full = window.visibility;
        cover.doubleTapped();
        verify(desk.asked.includes("like"));
        wait(300);
        compare(app.playback.playing, playing);
        compare(window.visibility, full);
        const at = cover.mapToItem(null, cover.width / 2 - cover.side / 2, cover.height / 2 - 46);
        mouseClick(window.contentItem, at.x, at.y);
        wait(300);
        compare(app.playback.playing, !playing); // once, not twice
    }

    function test_holdingSaysMoreThanOne() {
        const opener = find(find(window, "Composer"), "ReactionsButton");
        opener.clicked();
        const button = find(find(opener, "Flyout").contentItem, "ReactionButton");
        tryVerify(() => button.visible);
        mouseClick(button);
        compare(desk.reacted[0], ["❤️", 1]);
        mousePress(button);
        tryCompare(button, "times", 3);
        mouseRelease(button);
        compare(desk.reacted[1], ["❤️", 3]);
        compare(button.times, 1);
        mousePress(button);
        tryCompare(button, "times", app.conversation.reactions.most, 4000);
        mouseMove(button, -80, -200);
        mouseRelease(button, -80, -200); // thought better of it
        compare(desk.reacted.length, 2);
    }

    function test_saysGoodNight() {
        const opener = find(find(window, "Composer"), "ReactionsButton");
        opener.clicked();
        tryVerify(() => opener.open);
        find(find(opener, "Flyout").contentItem, "MenuLine").clicked();
        compare(desk.goodNights, 1);
        tryVerify(() => !opener.open);
    }

    function test_reactionsLeaveTheSubtitlesFree() {
        for (const still of [false, true]) {
            app.settings.reduceMotion = still;
            desk.react(4);
            const layer = find(window, "Reactions");
            tryVerify(() => layer.children.length > 4);
            for (let i = 0; i < 4; ++i)
                verify(layer.children[i].x > layer.width * 0.6, layer.children[i].x);
            if (still)
                compare(layer.children[0].risen, 0);
        }
    }

    function test_aMomentOpensLarge() {
        app.conversation.pictures.show("moon");
        compare(app.conversation.pictures.shown, "moon");
        compare(app.conversation.pictures.shownPlace, "41:07");
        keyClick(Qt.Key_Escape);
        tryCompare(app.conversation.pictures, "shown", "");
    }

    function test_whatIsOffTakesNoRoom() {
        const composer = find(window, "Composer");
        verify(find(composer, "HeartButton").visible && find(composer, "ReactionsButton").visible);
        app.settings.hearts = false;
        verify(!find(composer, "HeartButton").visible && !find(composer, "ReactionsButton").visible);
        verify(!find(find(window, "TransportOverlay"), "HeartButton").visible);
        compare(find(window, "Reactions"), null);
        const tabs = find(window, "Sidebar");
        tabs.tab = 2;
        app.settings.moments = false;
        compare(tabs.tab, 0);
    }
}
