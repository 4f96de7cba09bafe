// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** The few things worth choosing. */
Sheet {
    id: root

    required property AppViewModel app
    readonly property RoomViewModel room: app.room

    signal placesWanted

    heading: qsTr("Settings")

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Face {
            name: root.room.me.name
            initial: root.room.me.initial
            colour: root.room.me.colour
        }
        Field {
            Layout.fillWidth: true
            maximumLength: 40
            text: root.room.me.name
            placeholderText: qsTr("Your name")
            onEditingFinished: if (text.trim() !== "") root.room.me.name = text.trim()
        }
    }
    ColourPicker {
        Layout.alignment: Qt.AlignHCenter
        initial: root.room.me.initial
        colour: root.room.me.colour
        onPicked: colour => root.room.me.colour = colour
    }
    Segments {
        Layout.fillWidth: true
        options: [qsTr("System"), qsTr("Night"), qsTr("Paper")]
        chosen: root.app.settings.theme
        onPicked: index => root.app.settings.theme = index
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Less motion")
        detail: qsTr("Nothing slides, fades or pulses")
        checked: root.app.settings.reduceMotion
        onToggled: root.app.settings.reduceMotion = checked
    }
    Label {
        Layout.topMargin: 4
        text: qsTr("Near, though far")
        color: Theme.muted
        font.pixelSize: Theme.body - 1
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Distance and local times")
        detail: qsTr("How far apart you are, and what time it is there")
        checked: root.app.settings.distance
        onToggled: root.app.settings.distance = checked
    }
    PushButton {
        Layout.topMargin: -8
        Layout.leftMargin: -12
        Layout.maximumWidth: parent.width
        visible: root.app.settings.distance
        plain: true
        glyph: "pin"
        text: root.app.places.mine.known ? root.app.places.mine.text : qsTr("Where are you?")
        onClicked: {
            root.close();
            root.placesWanted();
        }
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Hearts and reactions")
        detail: qsTr("What each of you likes, and small signs over the film")
        checked: root.app.settings.hearts
        onToggled: root.app.settings.hearts = checked
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Moments")
        detail: qsTr("One key keeps a picture worth sending")
        checked: root.app.settings.moments
        onToggled: root.app.settings.moments = checked
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Remember evenings together")
        detail: qsTr("Only on this computer")
        checked: root.app.settings.memory
        onToggled: root.app.settings.memory = checked
    }
    Label {
        Layout.fillWidth: true
        text: Phrase.fill(qsTr("Farnear %1 · plays with %2"), root.app.settings.version, root.app.playback.engineName)
        color: Theme.faint
        font.pixelSize: Theme.small
        elide: Text.ElideRight
    }
}
