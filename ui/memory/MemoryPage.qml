// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** The evenings together: how far apart one was, what one heard, and each evening to read again. */
T.Pane {
    id: root

    required property MemoryViewModel memory

    signal htmlWanted
    signal jsonWanted
    signal forgetAllWanted
    signal forgetWanted

    readonly property real side: Math.max(24, Math.min(72, (width - 1080) / 2))
    readonly property bool slim: width < 760

    Accessible.role: Accessible.Pane
    Accessible.name: memory.title

    background: Rectangle {
        color: Theme.ground

        // pointer only: clicks beside the page are not for what is below it
        MouseArea {
            anchors.fill: parent
        }
    }

    contentItem: Item {
        MemoryBar {
            id: bar

            x: root.side - 12
            y: root.height < 620 ? 12 : 28
            width: root.width - 2 * x
            memory: root.memory
            slim: root.slim
            onBackWanted: root.memory.back()
            onHtmlWanted: root.htmlWanted()
            onJsonWanted: root.jsonWanted()
            onForgetAllWanted: root.forgetAllWanted()
        }
        MemoryEmpty {
            anchors.centerIn: parent
            width: Math.min(480, parent.width - 48)
            visible: root.memory.count === 0
        }
        // Headers and sections of Qt 6.4 are no bound components.
        // qmllint disable unqualified
        ListView {
            id: list

            /** Until somebody scrolls, the beginning stays in sight, however much of it there comes to be. */
            property bool scrolled: false

            anchors.top: bar.bottom
            anchors.topMargin: 8
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.memory.count > 0 && !root.memory.evening.shown
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.memory.evenings
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            bottomMargin: 40
            onMovementStarted: scrolled = true
            T.ScrollBar.vertical: ScrollThumb {}
            Accessible.role: Accessible.List
            Accessible.name: root.memory.title

            header: MemorySummary {
                x: root.side
                width: list.width - 2 * root.side
                memory: root.memory
                slim: root.slim
                folded: root.memory.query !== ""
                onFoldedChanged: list.scrolled = false
                onHeightChanged: if (!list.scrolled) Qt.callLater(list.positionViewAtBeginning)
            }
            section.property: "month"
            section.delegate: Label {
                required property string section

                x: root.side
                width: list.width - 2 * root.side
                topPadding: 26
                bottomPadding: 8
                text: section
                color: Theme.muted
                font.pixelSize: Theme.body - 1
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            delegate: EveningRow {
                x: root.side
                width: list.width - 2 * root.side
                onOpened: id => root.memory.openEvening(id)
            }
        }
        // qmllint enable unqualified
        EveningPage {
            anchors.fill: list
            visible: root.memory.evening.shown
            evening: root.memory.evening
            side: root.side
            onForgetWanted: root.forgetWanted()
        }
        Label {
            anchors.centerIn: list
            visible: list.visible && root.memory.found === 0
            text: qsTr("No evening has that in it")
            color: Theme.muted
        }
    }
}
