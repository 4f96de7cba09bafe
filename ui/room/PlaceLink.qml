// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** A place in the film: press it and the room goes there. */
Pressable {
    id: root

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("Go to %1").arg(text)

    contentItem: Label {
        id: words

        text: root.text
        color: Theme.accentText
        font.pixelSize: Theme.small
        font.underline: root.hovered || root.visualFocus
        Accessible.ignored: true
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
    Hint {
        visible: root.hovered
        text: qsTr("Go there together")
    }
}
