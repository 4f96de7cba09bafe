// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/** What every button here is made of: Enter and a screen reader press it as the pointer does. */
T.AbstractButton {
    id: root

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    function press(): void {
        if (!root.enabled)
            return;
        if (root.checkable) {
            root.toggle();
            root.toggled();
        }
        root.clicked();
    }

    /** Qt calls it by this name for what can be checked. */
    function accessibleToggleAction(): void {
        root.press();
    }
}
