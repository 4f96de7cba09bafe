// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/** A thin scroll bar that widens under the pointer and leaves when nothing moves. */
T.ScrollBar {
    id: root

    implicitWidth: 12
    implicitHeight: 12
    padding: 3
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    opacity: active ? 1 : 0
    Accessible.ignored: true // what it would move follows the focus

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed ? Theme.faint : Theme.muted
        opacity: root.hovered || root.pressed ? 0.8 : 0.45
    }
}
