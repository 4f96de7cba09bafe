// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** One evening, to read again. */
Flickable {
    id: root

    required property EveningViewModel evening
    property real side: 24

    signal forgetWanted

    contentHeight: column.implicitHeight + 64
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollThumb {}
    onVisibleChanged: if (visible) contentY = 0

    ColumnLayout {
        id: column

        x: Math.round((root.width - width) / 2)
        y: 16
        width: Math.min(760, root.width - 2 * root.side)
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 16

            Row {
                spacing: -10

                Repeater {
                    model: root.evening.people

                    Face {
                        required property int index
                        required name
                        required initial
                        required colour

                        width: 52
                        height: 52
                        z: -index
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.evening.dayText
                    font.pixelSize: Theme.display - 4
                    font.weight: Font.DemiBold
                    font.letterSpacing: -0.5
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                }
                Label {
                    Layout.fillWidth: true
                    text: root.evening.namesText
                    color: Theme.muted
                    elide: Text.ElideRight
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 18
            spacing: 8

            Pill {
                strong: root.evening.heardText
            }
            Pill {
                strong: root.evening.hoursText
            }
            Pill {
                visible: strong !== ""
                strong: root.evening.apartText
                dot: root.evening.zero ? Theme.accent : "transparent"
            }
        }
        Repeater {
            model: root.evening.moments

            EveningMoment {
                Layout.fillWidth: true
                Layout.topMargin: 26
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 30
            Layout.bottomMargin: 6
            visible: root.evening.playedCount > 0
            text: qsTr("What you heard")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.evening.played

            EveningTrack {
                Layout.fillWidth: true
            }
        }
        Repeater {
            model: root.evening.nights

            Label {
                required property string name
                required property string words

                Layout.fillWidth: true
                Layout.topMargin: 22
                text: Phrase.fill(qsTr("%1: %2", "name, good night"), name, words)
                color: Theme.accentText
                font.pixelSize: Theme.title
                wrapMode: Text.Wrap
            }
        }
        PushButton {
            Layout.topMargin: 34
            Layout.leftMargin: -12
            plain: true
            glyph: "trash"
            text: qsTr("Forget this evening …")
            onClicked: root.forgetWanted()
        }
    }
}
