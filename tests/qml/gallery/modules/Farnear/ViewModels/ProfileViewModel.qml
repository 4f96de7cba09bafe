// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string name: "Mia"
    property string knownName: name
    property string initial: name.slice(0, 1)
    property int colour: 0

    function initialOf(name) { return (Array.from(name.trim())[0] ?? "?").toUpperCase(); }
}
