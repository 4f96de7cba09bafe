// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** What was said, on its ground; the corner towards the speaker is sharper at the end of a run. */
Item {
    id: root

    property string text
    property bool mine: false
    property bool pending: false
    property bool pointed: false
    property bool pointRight: false
    property real limit: 236
    readonly property color ground: mine ? Theme.mine : Theme.sunken

    width: Math.min(limit, words.implicitWidth + 26)
    height: words.implicitHeight + 17

    Rectangle {
        anchors.fill: parent
        radius: 15
        color: root.ground
    }
    Rectangle {
        x: root.pointRight ? parent.width - width : 0
        y: parent.height - height
        width: 16
        height: 16
        radius: 5
        visible: root.pointed
        color: root.ground
    }
    Label {
        id: words

        x: 13
        y: 8
        width: Math.min(implicitWidth, root.limit - 26)
        text: root.text
        wrapMode: Text.Wrap
        lineHeight: 1.12
        opacity: root.pending ? 0.6 : 1
        Accessible.ignored: true
    }
}
