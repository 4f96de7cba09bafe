// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** On the home page: whom evenings were spent with; each leads to them. */
Flow {
    id: root

    required property MemoryViewModel memory

    spacing: 14

    Repeater {
        model: root.memory.people

        Pressable {
            id: tile

            required property string memberId
            required property string name
            required property string initial
            required property int colour
            required property string detail

            width: Math.min(236, root.width)
            height: 70
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            text: name
            Accessible.name: Phrase.fill(qsTr("%1, %2"), name, detail)
            onClicked: root.memory.show(tile.memberId)

            background: Rectangle {
                radius: Theme.roundBig
                color: Theme.surface
                border.width: 1
                border.color: tile.hovered ? Theme.faint : Theme.line

                FocusRing {
                    shown: tile.visualFocus
                    around: Theme.roundBig
                }
            }
            contentItem: RowLayout {
                spacing: 12

                Face {
                    Layout.leftMargin: 14
                    name: tile.name
                    initial: tile.initial
                    colour: tile.colour
                    Accessible.ignored: true
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.rightMargin: 14
                    spacing: 2

                    Label {
                        Layout.fillWidth: true
                        text: tile.name
                        font.weight: Font.DemiBold
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: tile.detail
                        color: Theme.muted
                        font.pixelSize: Theme.small
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
