// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** Eight faces to choose from. */
Row {
    id: root

    property string initial
    property int colour: 0

    signal picked(int colour)

    spacing: 10
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your colours")

    Repeater {
        model: 8

        Pressable {
            id: option

            required property int index

            implicitWidth: 38
            implicitHeight: 38
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("Colours %1").arg(index + 1)
            Accessible.checkable: true
            Accessible.checked: index === root.colour
            onClicked: root.picked(index)

            contentItem: Item {
                Face {
                    anchors.fill: parent
                    anchors.margins: option.index === root.colour ? 4 : 2
                    colour: option.index
                    initial: option.index === root.colour ? root.initial : ""
                    Accessible.ignored: true
                }
                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: "transparent"
                    border.width: 2
                    border.color: option.visualFocus ? Theme.focus : Theme.accentText
                    visible: option.index === root.colour || option.visualFocus
                }
            }
        }
    }
}
