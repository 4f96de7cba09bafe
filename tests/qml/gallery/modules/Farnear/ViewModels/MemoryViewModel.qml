// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool open: false
    property int count: evenings.count
    property string person: ""
    property string title: "Evenings with Jun"
    property string headline: "46 h 12 min together"
    property string sinceText: "31 evenings since 3 May 2026"
    property ListModel people: ListModel {}
    property int peopleCount: people.count
    property ListModel figures: ListModel {}
    property ListModel evenings: ListModel {}
    property int found: evenings.count
    property EveningViewModel evening: EveningViewModel {}
    property EveningCalendar calendar: EveningCalendar {}
    property list<point> curve
    property string widestText: "1,204 km"
    property string firstDayText: "May 2026"
    property string lastDayText: "November 2026"
    property string query: ""
    property bool exporting: false
    property double exportDone: 0

    function show(person) { open = true; }
    function close() { open = false; }
    function back() { if (evening.shown) evening.shown = false; else open = false; }
    function openEvening(id) { evening.shown = true; }
    function pointText(point) { return "12 August 2026 · 806 km"; }
    function openPoint(point) {}
    function forgetAll() {}
    function exportHtml(file) {}
    function exportJson(file) {}
    function stopExport() { exporting = false; }
}
