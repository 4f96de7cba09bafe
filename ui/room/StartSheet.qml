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
    readonly property InvitationViewModel invitation: app.room.invitation
    /** Null: on this computer. */
    property ServerChoice server: null
    readonly property bool good: !server || invitation.isServerAddress(address.text, server.kind)

    heading: qsTr("Start a room")
    onOpened: server && address.text === "" ? address.forceActiveFocus() : go.forceActiveFocus()
    Component.onCompleted: root.choose(root.find(app.settings.lastServerKind))

    /** Opens with a server chosen, for who wants to reach further: one that is known, or open to everybody. */
    function reachFurther(): void {
        for (let i = 0; i < servers.count && !root.server; ++i) {
            const offered = servers.itemAt(i) as ServerChoice;
            if (offered.open !== "" || root.app.settings.serverOf(offered.kind) !== "")
                root.choose(offered);
        }
    }

    function find(kind: string): ServerChoice {
        for (let i = 0; i < servers.count; ++i) {
            if ((servers.itemAt(i) as ServerChoice).kind === kind)
                return servers.itemAt(i) as ServerChoice;
        }
        return null;
    }

    function choose(choice: ServerChoice): void {
        root.server = choice;
        address.text = choice ? root.app.settings.serverOf(choice.kind) || choice.open : "";
        if (choice && address.text === "" && root.opened)
            address.forceActiveFocus();
    }

    function start(): void {
        if (!root.good || root.invitation.busy)
            return;
        if (root.server)
            root.invitation.startOn(root.server.kind, address.text.trim(), password.text);
        else
            root.invitation.start(password.text);
    }

    Connections {
        target: root.invitation

        function onInviteReady(): void {
            password.clear();
            root.close();
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -12
        Layout.rightMargin: -12
        spacing: 2

        Choice {
            Layout.fillWidth: true
            text: qsTr("On this computer")
            explanation: qsTr("For people on your network, while Farnear runs here.")
            chosen: root.server === null
            onClicked: root.choose(null)
        }
        Repeater {
            id: servers

            model: root.invitation.servers

            ServerChoice {
                id: offered

                Layout.fillWidth: true
                chosen: root.server === offered
                onClicked: root.choose(offered)
            }
        }
    }
    Field {
        id: address

        Layout.fillWidth: true
        visible: root.server !== null
        placeholderText: root.server?.example ?? ""
        wrong: text !== "" && !root.good
        Accessible.name: qsTr("The server's address")
        onAccepted: root.start()
    }
    Field {
        id: password

        Layout.fillWidth: true
        placeholderText: root.server && !root.server.sealed ? qsTr("The server's password, if it has one")
                                                            : qsTr("A password, if you like")
        onAccepted: root.start()
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.server?.differences ?? ""
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
    }
    PushButton {
        id: go

        Layout.fillWidth: true
        Layout.topMargin: 4
        implicitHeight: 44
        primary: true
        enabled: root.good && !root.invitation.busy
        text: root.invitation.busy ? qsTr("Starting …") : qsTr("Start")
        onClicked: root.start()
    }
}
