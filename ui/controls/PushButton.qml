// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A button with words. `primary` is the one thing to do here; `plain` has no ground until the pointer comes. */
Pressable {
    id: root

    property bool primary: false
    property bool plain: false
    /** Over pictures it keeps to the night, whatever the theme. */
    property bool overFilm: false
    property string glyph
    readonly property int before: glyph === "" ? 0 : 26
    readonly property color ink: overFilm ? Theme.filmInk : primary ? Theme.accentInk : plain ? Theme.accentText : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.control
    leftPadding: plain ? 12 : 18
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45

    background: Rectangle {
        radius: Theme.round
        color: root.overFilm ? (root.hovered ? Theme.filmAccentHover : Theme.filmAccent) : root.primary ? (root.hovered ? Theme.accentHover : Theme.accent)
                            : root.plain ? (root.down ? Theme.press : root.hovered ? Theme.hover : "transparent") : Theme.sunken

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Theme.press : root.hovered ? Theme.hover : "transparent"
            visible: !root.plain
        }

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth + root.before
        implicitHeight: words.implicitHeight
        opacity: root.down ? 0.85 : 1

        Row {
            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                width: 18
                height: 18
                name: root.glyph
                color: root.ink
            }
            Label {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.availableWidth - root.before)
                text: root.text
                color: root.ink
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
