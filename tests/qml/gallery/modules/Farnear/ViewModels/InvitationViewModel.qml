// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Reach { ThisComputer, LocalNetwork, Anyone }

    property bool busy: false
    property int reach: InvitationViewModel.LocalNetwork
    property string invite: "farnear:192.168.1.20:41337/room/q7Zb3xk2#Hk3f9Qm1vTz8WcRr5yLsJg"
    property url qrCode: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 29 29'><rect width='29' height='29' fill='white'/><path d='M2 2h7v7h-7zM20 2h7v7h-7zM2 20h7v7h-7zM11 3h2v4h3v2h-4zM12 12h5v2h2v3h-4v-2h-3zM21 12h3v2h3v3h-5zM4 12h4v3h-2v2h-2zM12 20h3v2h2v3h-3v2h-2zM20 20h3v3h-3zM25 24h2v3h-4v-2h2z' fill='black'/></svg>"
    property bool hasPassword: false
    property string offered

    signal inviteReady
    signal joined
    signal refused
    signal passwordNeeded(invite: string)

    function start(password) {}
    function startOn(server, password) {}
    function isServerAddress(text) { return text.includes("."); }
    function onClipboard() { return offered; }
    function join(invite, password) {}
    function copy() {}
    function setPassword(password) {}
    function isIn(text) { return text.includes("farnear:"); }
}
