// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool isHost: true
    property MemberModel knocking: MemberModel {}
    property bool hostControls: false
    property bool holdForLate: false
    property bool knockFirst: false
    property int capacity: 8

    function admit(memberId, admit) {}
    function removeMember(memberId) {}
    function handOver(memberId) {}
}
