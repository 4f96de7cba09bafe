// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** The rules of the room, where the room is; its host's to choose. */
Sheet {
    id: root

    required property RoomViewModel room

    heading: qsTr("This room")

    Toggle {
        Layout.fillWidth: true
        text: qsTr("Only I play, pause and seek")
        checked: root.room.moderation.hostControls
        onToggled: root.room.moderation.hostControls = checked
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Wait for whoever falls behind")
        detail: qsTr("Otherwise the film goes on and they catch up")
        checked: root.room.moderation.holdForLate
        onToggled: root.room.moderation.holdForLate = checked
    }
    Toggle {
        Layout.fillWidth: true
        text: qsTr("Knock first")
        detail: qsTr("You let each person in yourself")
        checked: root.room.moderation.knockFirst
        onToggled: root.room.moderation.knockFirst = checked
    }
}
