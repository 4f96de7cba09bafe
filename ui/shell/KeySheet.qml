// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** Every key there is, from the table that the window obeys. */
Sheet {
    id: root

    readonly property bool slim: width < 640

    heading: qsTr("Keys")
    width: Math.min(820, (parent ? parent.width : 852) - 32)

    Flow {
        id: columns

        readonly property real column: root.slim ? width : (width - 36) / 2

        Layout.fillWidth: true
        Layout.preferredHeight: root.slim ? -1 : 600
        flow: root.slim ? Flow.LeftToRight : Flow.TopToBottom
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: root.heading

        Repeater {
            model: KeyTable {}

            Item {
                id: row

                required property string section
                required property bool firstOfSection
                required property string keysText
                required property string words

                width: columns.column + (root.slim ? 0 : 36)
                height: line.y + 28
                Accessible.role: Accessible.ListItem
                Accessible.name: Phrase.fill(qsTr("%1: %2", "keys, what they do"), keysText, words)

                Label {
                    y: 8
                    width: columns.column
                    visible: row.firstOfSection
                    text: row.section
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                }
                Item {
                    id: line

                    y: row.firstOfSection ? 30 : 0
                    width: columns.column
                    height: 28

                    Label {
                        anchors.left: parent.left
                        anchors.right: keys.left
                        anchors.rightMargin: 12
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.words
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Label {
                        id: keys

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.keysText
                        color: Theme.accentText
                        font.pixelSize: Theme.body - 1
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
