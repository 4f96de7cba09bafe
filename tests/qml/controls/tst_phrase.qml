// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls

/** What people wrote stays as they wrote it, wherever it is put. */
TestCase {
    name: "phrase"

    Face {
        id: face

        name: "100 %2"
        stateText: "plays %1"
    }

    function test_aValueIsNeverAPlace() {
        compare(Phrase.fill("%1 and %2", "%2 %1", "b"), "%2 %1 and b");
        compare(face.Accessible.name, "100 %2, plays %1");
    }

    function test_placesMayComeInAnyOrderAndTwice() {
        compare(Phrase.fill("%2, %1, %2", "a", 2), "2, a, 2");
    }

    function test_whatHasNoValueStays() {
        compare(Phrase.fill("%1 of %2, 100 %", "a"), "a of %2, 100 %");
    }
}
