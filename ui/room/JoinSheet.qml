// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Into somebody's room: their link, one's name the first time, the password when there is one. */
Sheet {
    id: root

    required property AppViewModel app
    readonly property RoomViewModel room: app.room
    property bool passwordAsked: false
    /** Another invite on the clipboard: offered, not taken. */
    property string found
    /** Opened with an invite: only the name is missing. */
    property bool begun: false
    readonly property bool good: room.invitation.isIn(link.text)
    readonly property bool ready: good && name.text.trim() !== "" && (!passwordAsked || password.text !== "")

    heading: qsTr("Join a room")
    lead: passwordAsked ? qsTr("This room asks for a password. The person who invited you knows it.")
        : !begun ? qsTr("Paste the link you were sent.")
        : root.room.invitation.isSealed(link.text) ? qsTr("What shall others call you? Only the people in your rooms see it.")
        : qsTr("What shall others call you? The server sees it, too.")
    onOpened: root.start()

    function start(): void {
        if (root.passwordAsked)
            password.forceActiveFocus();
        else if (!root.good)
            link.forceActiveFocus();
        else
            name.forceActiveFocus();
    }

    /** Opens with what is known already. */
    function begin(invite: string, askPassword: bool): void {
        link.text = invite;
        root.begun = root.good;
        name.text = root.app.settings.named ? root.room.me.name : root.room.me.knownName;
        const offered = root.room.invitation.onClipboard();
        root.found = offered === invite ? "" : offered;
        password.clear();
        root.passwordAsked = askPassword;
        if (root.opened)
            root.start();
    }

    function join(): void {
        if (!root.ready)
            return;
        root.room.me.name = name.text.trim();
        root.app.settings.named = true;
        root.room.invitation.join(link.text, password.text);
        root.close();
    }

    Field {
        id: link

        Layout.fillWidth: true
        placeholderText: qsTr("A link or an address")
        wrong: text !== "" && !root.good
        onAccepted: root.join()
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: link.wrong
        text: qsTr("This leads to no room, or something of it is missing. Copy it again from beginning to end.")
        color: Theme.bad
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: text !== ""
        text: root.room.invitation.destination(link.text)
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
    }
    PushButton {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: root.found !== "" && link.text.trim() !== root.found
        plain: true
        glyph: "link"
        text: qsTr("Use the invite on the clipboard")
        onClicked: {
            link.text = root.found;
            name.forceActiveFocus();
        }
    }
    Field {
        id: password

        Layout.fillWidth: true
        visible: root.passwordAsked
        echoMode: TextInput.Password
        placeholderText: qsTr("Password")
        onAccepted: root.join()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Face {
            name: name.text
            initial: name.text.trim() === "" ? "" : root.room.me.initialOf(name.text)
            colour: root.room.me.colour
        }
        Field {
            id: name

            Layout.fillWidth: true
            maximumLength: 40
            placeholderText: qsTr("Your name")
            onAccepted: root.join()
        }
    }
    PushButton {
        id: go

        Layout.fillWidth: true
        Layout.topMargin: 4
        implicitHeight: 44
        primary: true
        enabled: root.ready
        text: qsTr("Join")
        onClicked: root.join()
    }
}
