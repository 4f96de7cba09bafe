// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/** A yes or no with its words, and a line that says what follows from it. */
T.Switch {
    id: root

    property string detail

    implicitHeight: Math.max(44, words.implicitHeight + 8)
    implicitWidth: 320
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    function press(): void {
        if (!root.enabled)
            return;
        root.toggle();
        root.toggled();
    }

    /** Qt calls it by this name for what can be checked. */
    function accessibleToggleAction(): void {
        root.press();
    }

    indicator: Rectangle {
        x: root.mirrored ? 0 : root.width - width
        y: (root.height - height) / 2
        width: 42
        height: 24
        radius: 12
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: root.checked ? 0 : 1.5
        border.color: Theme.faint

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            x: 4 + root.visualPosition * (parent.width - width - 8)
            y: 4
            width: 16
            height: 16
            radius: 8
            color: root.checked ? Theme.accentInk : Theme.faint

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        ColumnLayout {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: 58
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: root.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.detail
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
