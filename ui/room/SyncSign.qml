// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** The colour of how well the room keeps together. */
QtObject {
    id: root

    required property int state
    readonly property color color: [Theme.faint, Theme.ok, Theme.ok, Theme.cool, Theme.cool, Theme.warn, Theme.bad, Theme.faint, Theme.warn][state] ?? Theme.faint
}
