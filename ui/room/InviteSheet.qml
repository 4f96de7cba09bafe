// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** The way in for somebody else: a link, a code for their camera, and a password if wanted. */
Sheet {
    id: root

    required property RoomViewModel room
    property bool copied: false

    heading: qsTr("Send this to someone")
    lead: room.invitation.hasPassword ? qsTr("Whoever has the link and the password hears what you hear.") : qsTr("Whoever has the link hears what you hear.")
    readonly property bool further: room.invitation.reach !== InvitationViewModel.Anyone

    signal furtherWanted

    onOpened: copyButton.forceActiveFocus()

    function copy(): void {
        root.room.invitation.copy();
        root.tellCopied();
    }

    function tellCopied(): void {
        root.copied = true;
        forget.restart();
    }

    Timer {
        id: forget

        interval: 2500
        onTriggered: root.copied = false
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 2
        implicitWidth: 204
        implicitHeight: 204
        radius: Theme.roundBig
        color: "white"
        border.width: 1
        border.color: Theme.line

        Image {
            anchors.fill: parent
            anchors.margins: 4
            source: root.room.invitation.qrCode
            sourceSize.width: 392
            sourceSize.height: 392
            fillMode: Image.PreserveAspectFit
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The link as a QR code")
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        Field {
            Layout.fillWidth: true
            readOnly: true
            text: root.room.invitation.invite
            color: Theme.muted
            Accessible.name: qsTr("The link")
            onActiveFocusChanged: activeFocus ? selectAll() : deselect()
            Component.onCompleted: cursorPosition = 0
            onTextChanged: cursorPosition = 0
        }
        PushButton {
            id: copyButton

            Layout.minimumWidth: 118
            implicitHeight: 42
            primary: true
            glyph: root.copied ? "check" : "copy"
            text: root.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: root.copy()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        Icon {
            name: "person"
            color: root.room.invitation.reach === InvitationViewModel.ThisComputer ? Theme.warn : Theme.muted
            width: 18
            height: 18
        }
        Label {
            Layout.fillWidth: true
            text: root.room.invitation.reach === InvitationViewModel.ThisComputer ? qsTr("Only at this computer can anybody come in: it is on no network.")
                : root.room.invitation.reach === InvitationViewModel.LocalNetwork ? qsTr("People on your network can come in.") : qsTr("Anybody with the link can come in.")
            color: root.room.invitation.reach === InvitationViewModel.ThisComputer ? Theme.warn : Theme.muted
            wrapMode: Text.Wrap
        }
        PushButton {
            visible: root.further && root.room.moderation.isHost
            plain: true
            text: qsTr("Further …")
            Accessible.name: qsTr("Let people further away come in")
            onClicked: {
                root.close();
                root.furtherWanted();
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.room.moderation.isHost
        spacing: 10

        Icon {
            name: "lock"
            color: Theme.muted
            width: 18
            height: 18
        }
        Label {
            Layout.fillWidth: true
            visible: !password.visible
            text: root.room.invitation.hasPassword ? qsTr("A password is asked for") : qsTr("No password")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        Field {
            id: password

            Layout.fillWidth: true
            visible: false
            placeholderText: qsTr("A new password; the link changes too")
            onAccepted: root.protect()
        }
        PushButton {
            plain: true
            text: password.visible ? qsTr("Use it") : qsTr("Change …")
            onClicked: password.visible ? root.protect() : (password.visible = true, password.forceActiveFocus())
        }
    }

    function protect(): void {
        root.room.invitation.setPassword(password.text);
        password.clear();
        password.visible = false;
    }
}
