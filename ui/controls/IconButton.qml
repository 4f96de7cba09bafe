// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A button that is an icon; its words are in the hint and for the screen reader. */
Pressable {
    id: root

    property string glyph
    property bool overFilm: false
    /** Directional icons turn round in right-to-left. */
    property bool directional: false
    property bool filled: false
    property string shortcut
    /** What it opens is open: its words are said there. */
    property bool opened: false
    property real glyphSize: 20
    property color tint: overFilm ? Theme.filmText : (checked ? Theme.accentText : Theme.muted)

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.4
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.description: shortcut

    background: Rectangle {
        radius: root.filled ? height / 2 : Theme.round
        color: root.filled ? (root.overFilm ? "white" : root.hovered ? Theme.accentHover : Theme.accent) : root.overFilm ? (root.down || root.hovered ? Theme.filmHover : "transparent")
                                                     : root.down ? Theme.press : root.hovered || root.checked ? Theme.hover : "transparent"
        scale: root.filled && root.down ? 0.94 : 1

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
        Behavior on scale {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        FocusRing {
            shown: root.visualFocus
            around: parent.radius
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: root.glyphSize
            height: root.glyphSize
            name: root.glyph
            color: root.filled ? (root.overFilm ? "#0d1220" : Theme.accentInk) : root.hovered && !root.overFilm && !root.checked ? Theme.text : root.tint
            flipped: root.directional && root.mirrored
        }
    }

    Hint {
        visible: root.hovered && root.enabled && !root.opened && root.text !== ""
        text: root.shortcut === "" ? root.text : Phrase.fill(qsTr("%1 · %2"), root.text, root.shortcut)
    }
}
