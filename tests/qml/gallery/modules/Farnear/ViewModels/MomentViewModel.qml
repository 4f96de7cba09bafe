// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Style { Frame, Ticket, Postcard, Sleeve }
    enum Part { Title = 1, Place = 2, Date = 4, Together = 8, Faces = 16, Names = 32, Distance = 64 }

    property bool busy: false
    property url preview: thumbnails[style] ?? ""
    property real shape: 1.37
    property list<url> thumbnails
    property string summary: "Same Moon, 41:07, Saturday 21 November 2026, 1,204 km, Mia, Jun"
    property int style: MomentViewModel.Frame
    property int parts: 127
    property int offered: 127
    property string caption
    property bool large: false
    property bool png: true
    property bool night: false
    property bool canSend: true
    /** What was asked for, in order. */
    property list<string> asked

    signal taken
    signal sent
    signal told(sentence: string, isError: bool)

    function take() { asked.push("take"); taken(); }
    function setPart(part, shown) { parts = shown ? parts | part : parts & ~part; }
    function copy() { asked.push("copy"); }
    function save(file) { asked.push("save"); }
    function send() { asked.push("send"); sent(); }
    function file() { return preview; }
    function fileName() { return "Same Moon 41-07.png"; }
    function forget() { asked.push("forget"); }
}
