// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/** One state of the window: what is the case, how large it is, and what is opened in it. */
QtObject {
    property string name
    property size size: Qt.size(1280, 800)
    property bool rightToLeft: false
    /** Whose words, numbers and dates: "zh_CN". */
    property string language: "en_IE"

    /** Says what is the case. Called with a fresh Desk, before there is a window. */
    function facts(desk) {}

    /** Called once the window stands. */
    function arrange(window, desk) {}

    /** Called once what was arranged stands. */
    function finish(window, desk) {}

    /** What the picture waits for, beside all that is being made. */
    function isReady(desk) {
        return true;
    }
}
