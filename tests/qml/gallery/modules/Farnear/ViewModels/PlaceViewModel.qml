// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Sharing { Nothing, Coarse, City, Exact }

    property bool known: text !== ""
    property string text
    property string detail
    property string suggestion: "Berlin"
    property string query
    property PlaceModel results: PlaceModel {}
    property bool nothingFound: false
    property bool canLocate: true
    property bool locating: false
    property string problem
    property int sharing: PlaceViewModel.City
    property bool inRoom: true
    property bool isDefault: true
    property bool exactKnown: false
    property list<string> examples: ["no distance, no local time", "somewhere within 100 km", "Berlin, Germany", "after giving coordinates or this computer's location"]

    signal chosen

    function refresh() {}
    function choose(row) { if (row < results.count) { text = results.get(row).name; results.clear(); chosen(); } }
    function chooseSuggestion() { text = suggestion; chosen(); }
    function useSystem() { locating = true; }
    function forget() { text = ""; }
    function makeDefault() { isDefault = true; }
}
