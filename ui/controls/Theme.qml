// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/** Night and paper: every colour, size and duration of the program, by name. tests/qml checks the contrast of each pair. */
QtObject {
    id: root

    /** Night (true) or paper. */
    property bool dark: true
    /** The person asked for less motion. */
    property bool still: false

    // Grounds, from the furthest to the nearest.
    readonly property color ground: dark ? "#0d1220" : "#f5f2ea"
    readonly property color surface: dark ? "#141a2a" : "#fffdf8"
    readonly property color sunken: dark ? "#1b2336" : "#efeadf"
    readonly property color raised: dark ? "#20293f" : "#ffffff"
    readonly property color mine: dark ? "#2a3450" : "#f6e8d0"
    readonly property color line: dark ? "#13ffffff" : "#1a281e0a"
    readonly property color veil: dark ? "#b305070d" : "#80302820"
    readonly property color hover: dark ? "#0fffffff" : "#0d281e0a"
    readonly property color press: dark ? "#1cffffff" : "#1a281e0a"
    readonly property color shade: dark ? "#59000000" : "#24402e10"

    // Writing.
    readonly property color text: dark ? "#e9ecf5" : "#1d2231"
    readonly property color muted: dark ? "#a3adc3" : "#565d70"
    readonly property color faint: dark ? "#929db5" : "#5f6678"

    // The one accent, moonlight: a fill with its writing, and as writing itself.
    readonly property color accent: dark ? "#f2c078" : "#a8630c"
    readonly property color accentInk: dark ? "#231703" : "#ffffff"
    readonly property color accentText: dark ? "#f2c078" : "#8b4f06"
    readonly property color accentHover: dark ? "#f7cf95" : "#95570a"

    // States; never the only sign of one.
    readonly property color ok: dark ? "#7bd3a8" : "#1f6e49"
    readonly property color warn: dark ? "#f0b35e" : "#87530a"
    readonly property color bad: dark ? "#f08a8a" : "#b03434"
    readonly property color cool: dark ? "#86abff" : "#355abb"
    readonly property color focus: dark ? "#86abff" : "#355abb"

    // Over pictures the night stays, whatever the theme.
    readonly property color filmText: "#eef1f8"
    readonly property color filmMuted: "#c3cad9"
    readonly property color filmAccent: "#f2c078"
    readonly property color filmAccentHover: "#f7cf95"
    readonly property color filmInk: "#231703"
    readonly property color filmVeil: "#dc04060c"
    readonly property color filmTrack: "#40ffffff"
    readonly property color filmBuffered: "#59ffffff"
    readonly property color filmHover: "#24ffffff"
    readonly property color filmPanel: "#e6141a2a"
    readonly property color filmGround: "#05070d"

    // Faces: light enough for dark writing in both themes.
    readonly property list<color> faceFrom: ["#f7cf95", "#9cc3ff", "#a4e3c4", "#f3b3c6", "#cdb4f6", "#f5e08c", "#9fe0ea", "#d9c8b4"]
    readonly property list<color> faceTo: ["#e58f7b", "#7d86f2", "#58b6a9", "#dd7ea6", "#9a82e6", "#d9b04f", "#5ba9d6", "#b09a84"]
    readonly property color faceInk: "#10131d"

    // Type: four sizes of one face, whose figures all have one width.
    readonly property string family: regular.status === FontLoader.Ready ? regular.name : Application.font.family
    /** For signs alone; the text face has some of them in one colour only. */
    readonly property string emoji: Qt.platform.os === "linux" ? "Noto Color Emoji" : family
    readonly property int small: 12
    readonly property int body: 14
    readonly property int title: 17
    readonly property int display: 30

    // Room and shape.
    readonly property int gap: 8
    readonly property int pad: 16
    readonly property int wide: 24
    readonly property int round: 12
    readonly property int roundBig: 16
    readonly property int control: 38

    // Motion.
    readonly property int quick: still ? 0 : 120
    readonly property int calm: still ? 0 : 200

    readonly property FontLoader regular: FontLoader {
        source: "qrc:/farnear/fonts/FarnearSans-Regular.otf"
    }
    readonly property FontLoader medium: FontLoader {
        source: "qrc:/farnear/fonts/FarnearSans-Medium.otf"
    }
    readonly property FontLoader semiBold: FontLoader {
        source: "qrc:/farnear/fonts/FarnearSans-SemiBold.otf"
    }
}
