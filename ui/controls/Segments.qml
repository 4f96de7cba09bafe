// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One of a few, all in sight. */
Rectangle {
    id: root

    property list<string> options
    property int chosen: 0

    signal picked(int index)

    implicitWidth: row.implicitWidth + 6
    implicitHeight: Theme.control + 4
    radius: Theme.round
    color: Theme.sunken

    Row {
        id: row

        anchors.fill: parent
        anchors.margins: 3

        Repeater {
            model: root.options

            Pressable {
                id: option

                required property int index
                required property string modelData

                width: Math.max(80, (root.width - 6) / root.options.length)
                height: row.height
                text: modelData
                hoverEnabled: true
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: index === root.chosen
                onClicked: root.picked(index)

                background: Rectangle {
                    radius: 9
                    color: option.index === root.chosen ? Theme.raised : option.hovered ? Theme.hover : "transparent"
                    border.width: option.index === root.chosen ? 1 : 0
                    border.color: Theme.line

                    FocusRing {
                        shown: option.visualFocus
                        around: 9
                    }
                }
                contentItem: Label {
                    text: option.text
                    color: option.index === root.chosen ? Theme.text : Theme.muted
                    font.weight: Font.Medium
                    font.pixelSize: Theme.body - 1
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
