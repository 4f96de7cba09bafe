// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    enum Phase { Sending, Waiting, Receiving, Here, Gone }

    property string shown
    property url shownImage
    property string shownCaption
    property string shownBy
    property string shownPlace
    property real shownShape: 1.78
    property bool shownHasNewer: false
    property bool shownHasOlder: false

    function show(pictureId) { shown = pictureId; }
    function hide() { shown = ""; }
    function step(by) {}
    function goThere() {}
    function copy() {}
    function save(file) {}
    function fileName() { return "Farnear.png"; }
}
