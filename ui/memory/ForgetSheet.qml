// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Asks once before something is forgotten for good. */
Sheet {
    id: root

    required property MemoryViewModel memory
    /** Every evening, not only the one that is read. */
    property bool all: false

    heading: all ? qsTr("Forget every evening?") : qsTr("Forget this evening?")
    lead: all ? qsTr("All %Ln evening(s) go from this computer for good, with their pictures. Nobody else's change.", "", memory.count)
              : qsTr("It goes from this computer for good, with its pictures. Nobody else's changes.")

    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        Item {
            Layout.fillWidth: true
        }
        PushButton {
            text: qsTr("Keep")
            focus: true
            onClicked: root.close()
        }
        PushButton {
            primary: true
            text: qsTr("Forget")
            onClicked: {
                root.close();
                if (root.all)
                    root.memory.forgetAll();
                else
                    root.memory.evening.forget();
            }
        }
    }
}
