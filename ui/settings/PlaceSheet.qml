// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Where one is, and how finely the others are told. */
Sheet {
    id: root

    required property PlaceViewModel place
    readonly property bool typing: search.text.trim() !== ""
    readonly property list<string> choices: [qsTr("Nothing"), qsTr("About 100 km"), qsTr("The city"), qsTr("The exact place")]

    // The field stays where it is while cities come and go below it.
    y: parent ? Math.round(Math.max(16, Math.min(parent.height * 0.12, parent.height - height - 16))) : 0
    heading: qsTr("Where are you?")
    lead: qsTr("Then you all see how far apart you are. The list of cities is on this computer; nobody is asked.")
    onOpened: root.start()

    function start(): void {
        root.place.refresh();
        search.text = "";
        search.forceActiveFocus();
    }

    /** Enter: the first that was found, or what is asked about. */
    function take(): void {
        if (root.typing)
            root.place.choose(0);
        else if (root.place.suggestion !== "")
            root.place.chooseSuggestion();
    }

    function step(from: int, by: int): void {
        const row = results.itemAt(from + by);
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
        else if (by < 0)
            search.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: root.place

        function onChosen(): void {
            search.text = "";
            search.forceActiveFocus();
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 60
        visible: root.place.known && !root.typing
        radius: Theme.round
        color: Theme.mine

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 14
            anchors.rightMargin: 6
            spacing: 12

            Icon {
                name: "pin"
                color: Theme.accentText
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                Label {
                    Layout.fillWidth: true
                    text: root.place.text
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    text: root.place.detail
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                }
            }
            PushButton {
                plain: true
                text: qsTr("Forget")
                onClicked: root.place.forget()
            }
        }
    }
    PushButton {
        Layout.fillWidth: true
        implicitHeight: 44
        visible: !root.place.known && root.place.suggestion !== "" && !root.typing
        primary: true
        text: qsTr("In or near %1").arg(root.place.suggestion)
        onClicked: root.place.chooseSuggestion()
    }
    Field {
        id: search

        Layout.fillWidth: true
        maximumLength: 60
        placeholderText: root.place.known || root.place.suggestion !== "" ? qsTr("Another city, in any language") : qsTr("A city, in any language")
        onTextChanged: root.place.query = text
        onAccepted: root.take()
        Keys.onDownPressed: root.step(-1, 1)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: root.place.results.count > 0
        spacing: 2
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Cities")

        Repeater {
            id: results

            model: root.place.results

            PlaceRow {
                Layout.fillWidth: true
                first: index === 0
                onChosen: row => root.place.choose(row)
                onStepped: by => root.step(index, by)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: root.place.nothingFound
        text: qsTr("No city of that name is known here. A larger one nearby will do as well.")
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: -10
        visible: root.place.canLocate && !root.typing
        spacing: Theme.gap

        PushButton {
            plain: true
            glyph: "system"
            enabled: !root.place.locating
            text: qsTr("Use this computer's location")
            onClicked: root.place.useSystem()
        }
        Busy {
            visible: root.place.locating
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -12
        visible: text !== "" && !root.typing
        text: root.place.problem
        color: Theme.bad
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.place.known && !root.typing
        spacing: 2

        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: root.place.inRoom ? qsTr("What this room is told") : qsTr("What your rooms are told")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.choices

            Choice {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                visible: index !== PlaceViewModel.Exact || root.place.inRoom
                enabled: index !== PlaceViewModel.Exact || root.place.exactKnown
                text: modelData
                explanation: root.place.examples[index] ?? ""
                Accessible.description: qsTr("They see: %1").arg(explanation)
                chosen: root.place.sharing === index
                onClicked: root.place.sharing = index
            }
        }
        PushButton {
            plain: true
            visible: root.place.inRoom && !root.place.isDefault && root.place.sharing !== PlaceViewModel.Exact
            text: qsTr("The same in new rooms")
            onClicked: root.place.makeDefault()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.place.known && !root.typing
        spacing: 10

        Icon {
            Layout.alignment: Qt.AlignTop
            name: "lock"
            color: Theme.faint
            width: 16
            height: 16
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Sealed like what you say: no server can read it. The others forget it when you leave.")
            color: Theme.faint
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
