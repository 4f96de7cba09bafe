// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** A month: the longer an evening was, the brighter its day; days of being in one place have a small moon. */
Rectangle {
    id: root

    required property EveningCalendar calendar

    signal opened(string id)

    implicitHeight: column.implicitHeight + 32
    radius: Theme.roundBig
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 16
        y: 14
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            Layout.rightMargin: -6
            spacing: 0

            Label {
                Layout.fillWidth: true
                Layout.leftMargin: 6
                text: root.calendar.monthText
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            IconButton {
                glyph: "back"
                directional: true
                glyphSize: 18
                enabled: root.calendar.hasBefore
                text: qsTr("The month before")
                onClicked: root.calendar.before()
            }
            IconButton {
                glyph: "forward"
                directional: true
                glyphSize: 18
                enabled: root.calendar.hasAfter
                text: qsTr("The month after")
                onClicked: root.calendar.after()
            }
        }
        Grid {
            id: grid

            readonly property real cell: Math.floor(column.width / 7)

            Layout.alignment: Qt.AlignHCenter
            columns: 7

            Repeater {
                model: root.calendar.weekdays

                Label {
                    required property string modelData

                    width: grid.cell
                    height: 24
                    text: modelData
                    color: Theme.faint
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
            Repeater {
                model: root.calendar.days

                Pressable {
                    id: day

                    required property string number
                    required property bool inMonth
                    required property double strength
                    required property bool zero
                    required property string evening
                    required property string words
                    readonly property bool had: strength > 0 && inMonth

                    width: grid.cell
                    height: 38
                    hoverEnabled: had
                    focusPolicy: had ? Qt.TabFocus : Qt.NoFocus
                    Accessible.role: had ? Accessible.Button : Accessible.StaticText
                    Accessible.name: words
                    Accessible.ignored: !inMonth
                    onClicked: if (had) root.opened(day.evening)

                    contentItem: Item {
                        Rectangle {
                            anchors.centerIn: parent
                            width: 32
                            height: 32
                            radius: 16
                            visible: day.had
                            color: Theme.accent
                            opacity: day.hovered ? 1 : day.strength * 0.85

                            FocusRing {
                                shown: day.visualFocus
                                around: 16
                            }
                        }
                        Label {
                            anchors.centerIn: parent
                            text: day.number
                            color: !day.inMonth ? "transparent" : day.had && (day.strength > 0.55 || day.hovered) ? Theme.accentInk : Theme.text
                            font.pixelSize: Theme.body - 1
                            font.weight: day.had ? Font.DemiBold : Font.Normal
                            Accessible.ignored: true
                        }
                        Rectangle {
                            x: parent.width / 2 + 8
                            y: 3
                            width: 8
                            height: 8
                            radius: 4
                            visible: day.zero && day.inMonth
                            color: Theme.dark ? "#fff2d4" : Theme.cool
                            border.width: 1.5
                            border.color: Theme.surface
                        }
                    }

                    Hint {
                        visible: day.hovered && day.had
                        text: day.words
                    }
                }
            }
        }
    }
}
