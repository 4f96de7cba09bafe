// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls

/** Everything written can be read: WCAG 2.1 contrast, 4.5 for writing and 3 for signs, in both themes. */
TestCase {
    name: "theme"

    function channel(value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function light(colour) {
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b);
    }

    function contrast(one, other) {
        const a = light(Qt.color(one)), b = light(Qt.color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function check(ink, ground, least) {
        const found = contrast(Theme[ink], Theme[ground]);
        verify(found >= least, (Theme.dark ? "night: " : "paper: ") + ink + " on " + ground + " is " + found.toFixed(2));
    }

    function test_contrast_data() {
        return [{ tag: "night", dark: true }, { tag: "paper", dark: false }];
    }

    function test_contrast(data) {
        Theme.dark = data.dark;
        const grounds = ["ground", "surface", "sunken", "raised"];
        for (const ground of grounds) {
            for (const ink of ["text", "muted", "faint", "accentText", "bad", "warn"])
                check(ink, ground, 4.5);
            for (const sign of ["ok", "warn", "bad", "cool", "focus"])
                check(sign, ground, 3);
        }
        for (const ink of ["text", "muted", "accentText"])
            check(ink, "mine", 4.5);
        check("accentInk", "accent", 4.5);
        check("accentInk", "accentHover", 4.5);
        check("filmInk", "filmAccent", 4.5);
        check("filmText", "filmGround", 4.5);
        check("filmMuted", "filmGround", 4.5);
    }

    function test_facesCarryDarkLetters() {
        for (let i = 0; i < 8; ++i) {
            verify(contrast(Theme.faceInk, Theme.faceFrom[i]) >= 4.5, "from " + i);
            verify(contrast(Theme.faceInk, Theme.faceTo[i]) >= 4.5, "to " + i);
        }
    }

    function test_stillMeansNoMotion() {
        Theme.still = true;
        compare(Theme.quick, 0);
        compare(Theme.calm, 0);
        Theme.still = false;
        verify(Theme.quick >= 100 && Theme.calm <= 200);
    }

    function test_figuresHaveOneWidth() {
        const metrics = Qt.createQmlObject("import QtQuick; TextMetrics { font.family: '" + Theme.family + "'; font.pixelSize: 40 }", this);
        metrics.text = "1111";
        const ones = metrics.advanceWidth;
        metrics.text = "8888";
        compare(metrics.advanceWidth, ones);
    }
}
