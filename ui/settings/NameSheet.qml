// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Asked once: how others shall call you, and your colours. */
Sheet {
    id: root

    required property AppViewModel app
    readonly property RoomViewModel room: app.room

    signal named

    heading: qsTr("What shall others call you?")
    lead: qsTr("Only the people in your rooms see it. There is no account.")
    onOpened: root.start()

    function start(): void {
        name.forceActiveFocus();
        name.selectAll();
    }

    function take(): void {
        if (name.text.trim() === "")
            return;
        root.room.me.name = name.text.trim();
        root.app.settings.named = true;
        root.close();
        root.named();
    }

    Field {
        id: name

        Layout.fillWidth: true
        maximumLength: 40
        text: root.room.me.knownName
        placeholderText: qsTr("Your name")
        onAccepted: root.take()
    }
    ColourPicker {
        Layout.alignment: Qt.AlignHCenter
        initial: name.text.trim() === "" ? "" : root.room.me.initialOf(name.text)
        colour: root.room.me.colour
        onPicked: colour => root.room.me.colour = colour
    }
    PushButton {
        Layout.fillWidth: true
        Layout.topMargin: 4
        implicitHeight: 44
        primary: true
        enabled: name.text.trim() !== ""
        text: qsTr("That's me")
        onClicked: root.take()
    }
}
