// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** What was said, on its ground; the corner towards the speaker is sharper at the end of a run. */
Item {
    id: root

    property string text
    /** The same with anchors "0", "1" ... for the links in it; empty without links. */
    property string marked
    property bool mine: false
    property bool pending: false
    property bool pointed: false
    property bool pointRight: false
    property real limit: 236
    readonly property bool linked: marked !== ""
    readonly property color ground: mine ? Theme.mine : Theme.sunken

    /** One was pressed; -1: all there are, by the keyboard. */
    signal linkWanted(int link)

    activeFocusOnTab: linked
    Accessible.role: linked ? Accessible.Link : Accessible.StaticText
    Accessible.name: linked ? qsTr("Where the links lead") : ""
    Accessible.ignored: !linked
    Accessible.focusable: linked
    Accessible.onPressAction: root.linkWanted(-1)
    Keys.onReturnPressed: if (linked) root.linkWanted(-1)

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
        text: root.linked ? root.marked : root.text
        textFormat: root.linked ? Text.StyledText : Text.PlainText
        linkColor: Theme.accentText
        wrapMode: Text.Wrap
        lineHeight: 1.12
        opacity: root.pending ? 0.6 : 1
        Accessible.ignored: true
        onLinkActivated: anchor => root.linkWanted(Number(anchor))

        HoverHandler {
            cursorShape: words.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
    }
    FocusRing {
        shown: root.activeFocus
        around: 15
    }
}
