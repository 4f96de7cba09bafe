// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** One reaction. Held down it says more than one: the number grows until it is let go. */
Pressable {
    id: root

    required property int most
    property int times: 1

    signal reacted(int times)

    implicitWidth: 42
    implicitHeight: 42
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("React with %1").arg(text)
    Accessible.description: qsTr("Hold to say it more than once")
    onPressed: root.times = 1
    onClicked: root.send()
    onCanceled: root.times = 1

    function send(): void {
        root.reacted(root.times);
        root.times = 1;
    }

    Timer {
        interval: 260
        repeat: true
        running: root.down && root.times < root.most
        onTriggered: ++root.times
    }

    background: Rectangle {
        radius: Theme.round
        color: root.down ? Theme.press : root.hovered || root.visualFocus ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            shown: root.visualFocus
            around: 9
        }
    }

    contentItem: Item {
        Label {
            anchors.centerIn: parent
            text: root.text
            font.family: Theme.emoji
            font.pixelSize: 22
            scale: 1 + (root.times - 1) * 0.05
            Accessible.ignored: true

            Behavior on scale {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        Rectangle {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: -3
            width: Math.max(20, number.implicitWidth + 8)
            height: 18
            radius: 9
            visible: root.times > 1
            color: Theme.accent

            Label {
                id: number

                anchors.centerIn: parent
                text: qsTr("×%1").arg(root.times)
                color: Theme.accentInk
                font.pixelSize: 11
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }
}
