// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/** Names a group of lines in a flyout. */
Label {
    leftPadding: 12
    rightPadding: 12
    topPadding: 8
    bottomPadding: 4
    Layout.fillWidth: true
    color: Theme.muted
    font.pixelSize: Theme.small
    font.weight: Font.DemiBold
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
}
