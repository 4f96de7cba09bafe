// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Where a new room lives: on this computer, or on a server that people anywhere can reach. */
Sheet {
    id: root

    required property AppViewModel app
    readonly property RoomViewModel room: app.room
    property bool elsewhere: app.settings.lastServer !== ""
    readonly property bool good: !elsewhere || room.invitation.isServerAddress(server.text)

    heading: qsTr("Start a room")
    lead: elsewhere ? qsTr("Anybody who can reach the server can come in with your link. It can't read what is said.")
                    : qsTr("It is open while Farnear runs here, for people on your network.")
    onOpened: elsewhere && server.text === "" ? server.forceActiveFocus() : go.forceActiveFocus()

    /** Opens with the server chosen, for who wants to reach further. */
    function reachFurther(): void {
        root.elsewhere = true;
    }

    function start(): void {
        if (!root.good || root.room.invitation.busy)
            return;
        if (root.elsewhere)
            root.room.invitation.startOn(server.text.trim(), password.text);
        else
            root.room.invitation.start(password.text);
    }

    Connections {
        target: root.room.invitation

        function onInviteReady(): void {
            password.clear();
            root.close();
        }
    }

    Segments {
        Layout.fillWidth: true
        options: [qsTr("On this computer"), qsTr("On a Farnear server")]
        chosen: root.elsewhere ? 1 : 0
        onPicked: index => {
            root.elsewhere = index === 1;
            if (root.elsewhere && server.text === "")
                server.forceActiveFocus();
        }
    }
    Field {
        id: server

        Layout.fillWidth: true
        visible: root.elsewhere
        text: root.app.settings.lastServer
        placeholderText: qsTr("rooms.example.org or 192.168.1.5:8765")
        wrong: text !== "" && !root.good
        Accessible.name: qsTr("The server's address")
        onAccepted: root.start()
    }
    Field {
        id: password

        Layout.fillWidth: true
        placeholderText: qsTr("A password, if you like")
        onAccepted: root.start()
    }
    PushButton {
        id: go

        Layout.fillWidth: true
        Layout.topMargin: 4
        implicitHeight: 44
        primary: true
        enabled: root.good && !root.room.invitation.busy
        text: root.room.invitation.busy ? qsTr("Starting …") : qsTr("Start")
        onClicked: root.start()
    }
}
