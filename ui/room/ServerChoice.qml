// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.Controls

/** A kind of server to start a room on: a row of InvitationViewModel.servers. */
Choice {
    required property string kind
    required property string name
    required property string example
    /** The address of one that everybody may use; empty where none is known. */
    required property string open
    required property bool sealed
    required property bool pictures
    required property bool exact
    /** What is otherwise than in Farnear's own rooms; empty for nothing. */
    readonly property string differences: {
        const parts = [];
        if (!sealed)
            parts.push(qsTr("People with %1's own program can come, too.").arg(name));
        if (!pictures)
            parts.push(qsTr("Pictures can't be sent there."));
        if (!exact)
            parts.push(qsTr("Players keep within about 0.2 s."));
        return parts.join(" ");
    }

    text: qsTr("On a %1 server").arg(name)
    explanation: sealed ? qsTr("For anybody with your link. It can't read what is said.")
                        : qsTr("For anybody with your link. It can read what is said.")
}
