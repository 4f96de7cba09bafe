// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool possible: true
    property bool liked: false
    property string likedByText
    property string person: "Jun"
    property bool isMe: false
    property LikeModel likes: LikeModel {}
    property LikeModel contributions: LikeModel {}

    function toggle() { liked = !liked; }
    function like() { liked = true; }
    function show(memberId) {}
}
