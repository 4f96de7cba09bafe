// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** The four cards a moment can become, each as it would look. */
Row {
    id: root

    required property MomentViewModel moment
    readonly property list<string> names: [qsTr("Film frame"), qsTr("Ticket"), qsTr("Postcard"), qsTr("Record sleeve")]

    spacing: 10
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Kind of card")

    Repeater {
        model: root.names

        Pressable {
            id: choice

            required property int index
            required property string modelData
            readonly property bool chosen: root.moment.style === index

            width: (root.width - 3 * root.spacing) / 4
            height: 92
            text: modelData
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            Keys.onLeftPressed: choice.step(choice.mirrored ? 1 : -1)
            Keys.onRightPressed: choice.step(choice.mirrored ? -1 : 1)
            onClicked: root.moment.style = index

            function step(by: int): void {
                const next = Math.max(0, Math.min(3, choice.index + by));
                root.moment.style = next;
                (root.children[next] as Item).forceActiveFocus(Qt.TabFocusReason);
            }

            background: Rectangle {
                radius: Theme.round
                color: choice.chosen ? Theme.sunken : choice.hovered ? Theme.hover : "transparent"
                border.width: choice.chosen ? 2 : 0
                border.color: Theme.accent

                FocusRing {
                    shown: choice.visualFocus
                }
            }

            contentItem: Item {
                Image {
                    id: picture

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: 9
                    width: parent.width - 16
                    height: 56
                    source: root.moment.thumbnails[choice.index] ?? ""
                    fillMode: Image.PreserveAspectFit
                    mipmap: true
                }
                Label {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 7
                    width: Math.min(implicitWidth, parent.width - 8)
                    text: choice.text
                    color: choice.chosen ? Theme.text : Theme.muted
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
