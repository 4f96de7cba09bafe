// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** How what a player does is drawn: by shape and colour; the words come from the view-model. */
QtObject {
    id: root

    required property int presence
    readonly property string glyph: ["none", "more", "", "", "clock", "forward", "missing", "alert", "moon"][presence] ?? "none"
    readonly property color color: [Theme.faint, Theme.cool, Theme.ok, Theme.ok, Theme.warn, Theme.cool, Theme.bad, Theme.bad, Theme.faint][presence] ?? Theme.faint
    readonly property color wordColor: presence === MemberModel.Missing || presence === MemberModel.Failed ? Theme.bad
                                     : presence === MemberModel.Waiting ? Theme.warn : Theme.muted
}
