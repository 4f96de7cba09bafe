// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.ViewModels

/** What the evenings came to: the distance over time, the figures, a calendar. */
Item {
    id: root

    required property MemoryViewModel memory
    property bool slim: false
    /** Something is searched for: only the evenings found are shown. */
    property bool folded: false

    implicitHeight: folded ? 0 : column.implicitHeight + 8
    visible: !folded

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 16

        MemoryChart {
            Layout.fillWidth: true
            memory: root.memory
            slim: root.slim
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.slim ? 1 : 2
            columnSpacing: 16
            rowSpacing: 16

            MemoryCalendar {
                Layout.fillWidth: root.slim
                Layout.preferredWidth: 330
                Layout.alignment: Qt.AlignTop
                calendar: root.memory.calendar
                onOpened: id => root.memory.openEvening(id)
            }
            Flow {
                id: figures

                readonly property real cell: (width - spacing) / 2

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 16

                Repeater {
                    model: root.memory.figures

                    MemoryFigure {
                        width: figures.cell
                        onOpened: id => root.memory.openEvening(id)
                    }
                }
            }
        }
    }
}
