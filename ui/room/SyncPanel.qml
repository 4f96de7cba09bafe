// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Behind the badge: everyone's distance from the room, round trip, sound delay, and what their player does about it. */
Flyout {
    id: root

    required property SyncViewModel sync

    x: Application.layoutDirection === Qt.RightToLeft ? parent.width - width : 0
    padding: 16
    implicitWidth: 430
    implicitHeight: implicitContentHeight + 32
    heading: qsTr("Keeping together")

    Item {
        implicitWidth: 398
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 10

            Label {
                Layout.fillWidth: true
                text: qsTr("Keeping together")
                font.weight: Font.DemiBold
                font.pixelSize: Theme.title - 2
                Accessible.role: Accessible.Heading
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 0

                Item {
                    Layout.fillWidth: true
                }
                SyncFigure {
                    text: qsTr("offset")
                    color: Theme.muted
                }
                SyncFigure {
                    text: qsTr("round trip")
                    color: Theme.muted
                }
                SyncFigure {
                    text: qsTr("sound")
                    color: Theme.muted
                }
            }
            Repeater {
                model: root.sync.rows

                RowLayout {
                    id: line

                    required property string name
                    required property string initial
                    required property int colour
                    required property int presence
                    required property string doing
                    required property string offsetText
                    required property string roundTripText
                    required property string outputDelayText

                    Layout.fillWidth: true
                    spacing: 0
                    Accessible.role: Accessible.Row
                    Accessible.name: Phrase.fill(qsTr("%1: %2, offset %3, round trip %4, sound %5"), name, doing, offsetText, roundTripText, outputDelayText)

                    PresenceSign {
                        id: sign

                        presence: line.presence
                    }
                    Face {
                        implicitWidth: 28
                        initial: line.initial
                        colour: line.colour
                        Accessible.ignored: true
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.leftMargin: 10
                        spacing: 0

                        Label {
                            Layout.fillWidth: true
                            text: line.name
                            font.pixelSize: Theme.body - 1
                            font.weight: Font.DemiBold
                            elide: Text.ElideRight
                        }
                        Label {
                            Layout.fillWidth: true
                            text: line.doing
                            color: sign.wordColor
                            font.pixelSize: Theme.small
                            elide: Text.ElideRight
                        }
                    }
                    SyncFigure {
                        text: line.offsetText
                        font.weight: Font.DemiBold
                    }
                    SyncFigure {
                        text: line.roundTripText
                    }
                    SyncFigure {
                        text: line.outputDelayText
                    }
                }
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: 2
                implicitHeight: 1
                color: Theme.line
            }
            Label {
                Layout.fillWidth: true
                text: Phrase.fill(qsTr("%1 · %2 · %3"), root.sync.clockText, root.sync.seeksText, root.sync.rateText)
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }
}
