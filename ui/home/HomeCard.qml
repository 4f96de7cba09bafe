// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One way to begin. */
Pressable {
    id: root

    required property string glyph
    property string detail
    property bool primary: false
    property bool slim: false
    property bool roomy: false
    property bool busy: false
    readonly property color ink: primary ? Theme.accentInk : Theme.text

    implicitHeight: slim ? 76 : Math.max(root.roomy ? 160 : 124, words.implicitHeight + 84)
    hoverEnabled: true
    enabled: !busy
    focusPolicy: Qt.StrongFocus
    Accessible.description: detail

    background: Rectangle {
        radius: Theme.roundBig
        color: root.primary ? (root.hovered ? Theme.accentHover : Theme.accent) : Theme.surface
        border.width: root.primary ? 0 : 1
        border.color: root.hovered ? Theme.faint : Theme.line
        scale: root.down ? 0.985 : 1

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
        Behavior on border.color {
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
            around: Theme.roundBig
        }
    }

    contentItem: Item {
        Icon {
            id: mark

            x: root.mirrored ? parent.width - width - 20 : 20
            y: root.slim ? (parent.height - height) / 2 : 20
            width: 24
            height: 24
            name: root.glyph
            color: root.primary ? Theme.accentInk : Theme.accentText
            visible: !root.busy
        }
        Busy {
            x: mark.x
            y: mark.y
            width: 24
            height: 24
            visible: root.busy
            color: Theme.accentInk
        }
        Column {
            id: words

            x: root.mirrored ? 20 : root.slim ? 60 : 20
            y: root.slim ? (parent.height - height) / 2 : parent.height - height - 26
            width: parent.width - (root.slim ? 80 : 40)
            spacing: 2

            Label {
                width: parent.width
                text: root.text
                color: root.ink
                font.pixelSize: 15
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.detail
                color: root.primary ? root.ink : Theme.muted
                opacity: root.primary ? 0.86 : 1
                font.pixelSize: Theme.body - 1
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
