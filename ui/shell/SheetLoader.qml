// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** Makes a dialog when it is first shown. */
Loader {
    id: root

    active: false

    function show(): void {
        root.active = true;
        (root.item as Sheet).open();
    }
}
