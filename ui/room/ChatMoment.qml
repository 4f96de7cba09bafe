// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.Moments

/** A picture that somebody shows, with its caption, on the ground of what they say. */
Rectangle {
    id: root

    property string caption
    property bool mine: false
    property real limit: 244
    property real shape: 1
    property alias image: frame.image
    property alias preview: frame.preview
    property alias seed: frame.seed
    property alias phase: frame.phase
    property alias done: frame.done

    signal opened

    width: Math.min(limit, 248, frame.height * Math.max(shape, 0.7) + 8)
    height: frame.height + 8 + (words.visible ? words.height + 12 : 0)
    radius: 15
    color: mine ? Theme.mine : Theme.sunken

    MomentFrame {
        id: frame

        x: 4
        y: 4
        width: parent.width - 8
        height: Math.max(100, Math.min(280, (Math.min(root.limit, 248) - 8) / Math.max(0.2, root.shape)))
        text: root.caption
        onClicked: root.opened()
    }
    Label {
        id: words

        x: 11
        y: frame.height + 10
        width: parent.width - 22
        visible: text !== ""
        text: root.caption
        color: Theme.muted
        font.pixelSize: Theme.body - 1
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
