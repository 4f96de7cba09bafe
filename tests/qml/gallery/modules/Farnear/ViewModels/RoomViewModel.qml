// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Mode { Alone, EmbeddedServer, Joined }
    enum Link { Live, Connecting, Knocking, Returning, Closed }

    property int mode: RoomViewModel.EmbeddedServer
    property int link: RoomViewModel.Live
    property bool alone: mode === RoomViewModel.Alone
    property bool company: members.count > 1
    property string linkText
    property bool deserted: false
    property bool sharesQueue: true
    property bool keepsHistory: true
    property bool takesPictures: true
    property MemberModel members: MemberModel {}
    property string othersText: "Jun"
    property string togetherText: "1 h 12 min"
    property ProfileViewModel me: ProfileViewModel {}
    property InvitationViewModel invitation: InvitationViewModel {}
    property ModerationViewModel moderation: ModerationViewModel {}

    function leave() {}
}
