// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Above the evenings: the way back, whose they are, the search, and what can be done with all of them. */
RowLayout {
    id: root

    required property MemoryViewModel memory
    property bool slim: false

    signal backWanted
    signal htmlWanted
    signal jsonWanted
    signal forgetAllWanted

    spacing: 8

    IconButton {
        glyph: "back"
        directional: true
        text: qsTr("Back")
        shortcut: qsTr("Esc")
        onClicked: root.backWanted()
    }
    Label {
        Layout.fillWidth: true
        text: root.memory.title
        font.pixelSize: root.slim ? Theme.title : Theme.title + 5
        font.weight: Font.DemiBold
        font.letterSpacing: -0.3
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    Pill {
        visible: root.memory.exporting
        pressable: true
        strong: qsTr("Saving %1 %").arg(Math.round(root.memory.exportDone * 100))
        text: qsTr("Stop")
        onClicked: root.memory.stopExport()
    }
    Field {
        Layout.preferredWidth: root.slim ? 150 : 260
        Layout.preferredHeight: 38
        visible: root.memory.count > 0 && !root.memory.evening.shown
        placeholderText: root.slim ? qsTr("Search") : qsTr("A song, a name, a word")
        text: root.memory.query
        onTextEdited: root.memory.query = text
    }
    IconButton {
        id: more

        visible: root.memory.count > 0
        glyph: "more"
        text: qsTr("More")
        onClicked: menu.open()

        Flyout {
            id: menu

            heading: more.text

            MenuLine {
                glyph: "save"
                text: qsTr("Save as an album …")
                onClicked: {
                    menu.close();
                    root.htmlWanted();
                }
            }
            MenuLine {
                glyph: "list"
                text: qsTr("Save for other programs …")
                onClicked: {
                    menu.close();
                    root.jsonWanted();
                }
            }
            MenuLine {
                glyph: "trash"
                grave: true
                text: qsTr("Forget every evening …")
                onClicked: {
                    menu.close();
                    root.forgetAllWanted();
                }
            }
        }
    }
}
