// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Keys of the window itself. */
Item {
    id: root

    required property bool typing
    required property bool stageShown
    /** There is a sidebar to talk in. */
    required property bool inRoom

    signal backWanted
    signal fullScreenWanted
    signal sidebarWanted
    signal closeWanted
    signal chatWanted
    signal openWanted
    signal enqueueWanted
    signal inviteWanted
    signal settingsWanted

    Shortcut {
        sequences: ["F", "F11"]
        enabled: root.stageShown && !root.typing
        onActivated: root.fullScreenWanted()
    }
    Shortcut {
        sequences: ["B"]
        enabled: !root.typing
        onActivated: root.sidebarWanted()
    }
    Shortcut {
        sequences: ["/", "Ctrl+Return"]
        enabled: !root.typing && (root.stageShown || root.inRoom)
        onActivated: root.chatWanted()
    }
    Shortcut {
        sequences: ["Escape"]
        onActivated: root.backWanted()
    }
    Shortcut {
        sequences: ["Ctrl+O"]
        onActivated: root.openWanted()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+O"]
        onActivated: root.enqueueWanted()
    }
    Shortcut {
        sequences: ["Ctrl+I"]
        onActivated: root.inviteWanted()
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        onActivated: root.settingsWanted()
    }
    Shortcut {
        sequences: ["Ctrl+Q"]
        onActivated: root.closeWanted()
    }
}
