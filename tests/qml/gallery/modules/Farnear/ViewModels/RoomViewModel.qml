// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Mode { Alone, Hosting, Joined }
    enum Reach { ThisComputer, LocalNetwork, Anyone }
    enum Link { Live, Connecting, Returning, Closed }

    property int mode: RoomViewModel.Hosting
    property int link: RoomViewModel.Live
    property bool alone: mode === RoomViewModel.Alone
    property bool company: members.count > 1
    property bool busy: false

    property int reach: RoomViewModel.LocalNetwork
    property string linkText
    property bool deserted: false
    property string invite: "farnear:192.168.1.20:41337/room/q7Zb3xk2#Hk3f9Qm1vTz8WcRr5yLsJg"
    property url qrCode: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 29 29'><rect width='29' height='29' fill='white'/><path d='M2 2h7v7h-7zM20 2h7v7h-7zM2 20h7v7h-7zM11 3h2v4h3v2h-4zM12 12h5v2h2v3h-4v-2h-3zM21 12h3v2h3v3h-5zM4 12h4v3h-2v2h-2zM12 20h3v2h2v3h-3v2h-2zM20 20h3v3h-3zM25 24h2v3h-4v-2h2z' fill='black'/></svg>"
    property bool hasPassword: false
    property bool isHost: true
    property MemberModel members: MemberModel {}
    property MemberModel knocking: MemberModel {}
    property string othersText: "Jun"
    property string togetherText: "1 h 12 min"
    property string name: "Mia"
    property string knownName: name
    property string offered
    property string initial: name.slice(0, 1)
    property int colour: 0
    property bool hostControls: false
    property bool holdForLate: false
    property bool knockFirst: false
    property int capacity: 8

    signal inviteReady
    signal joined
    signal passwordNeeded(invite: string)

    function start(password) {}
    function isServerAddress(text) { return text.includes("."); }
    function clipboardInvite() { return offered; }
    function initialOf(name) { return (Array.from(name.trim())[0] ?? "?").toUpperCase(); }
    function startOn(server, password) {}
    function join(invite, password) {}
    function leave() {}
    function copyInvite() {}
    function setPassword(password) {}
    function admit(memberId, admit) {}
    function removeMember(memberId) {}
    function handOver(memberId) {}
    function holdsInvite(text) { return text.includes("farnear:"); }
}
