// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.ViewModels

/** One state of the window: what it shows, how large, and what is opened in it. */
QtObject {
    property string name
    property size size: Qt.size(1280, 800)
    property bool rightToLeft: false
    property AppViewModel app: AppViewModel {}

    /** Called with the window once it stands. */
    function arrange(window) {}
}
