// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** A figure in its column. */
Label {
    Layout.preferredWidth: 70
    font.pixelSize: Theme.small
    horizontalAlignment: Text.AlignRight
    elide: Text.ElideRight
}
