// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** The sidebar folded away: faces, the dot that says all is well, and how much was said. */
Rectangle {
    id: root

    required property AppViewModel app

    signal unfoldWanted
    signal chatWanted

    implicitWidth: 64
    color: Theme.surface

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }

    SyncSign {
        id: sync

        state: root.app.sync.state
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 14
        anchors.bottomMargin: 14
        spacing: 14

        IconButton {
            Layout.alignment: Qt.AlignHCenter
            glyph: "sidebar"
            directional: true
            text: qsTr("Unfold")
            shortcut: qsTr("B")
            onClicked: root.unfoldWanted()
        }
        Repeater {
            model: root.app.room.members

            Face {
                id: face

                required name
                required initial
                required colour
                required property int presence
                required property string presenceText
                required property bool likes

                Layout.alignment: Qt.AlignHCenter
                implicitWidth: 36
                sign: mark.glyph
                signColor: mark.color
                stateText: presenceText
                dimmed: presence === MemberModel.Away
                hearted: root.app.settings.hearts && likes
                heartText: qsTr("likes this")

                PresenceSign {
                    id: mark

                    presence: face.presence
                }
                HoverHandler {
                    id: over
                }
                Hint {
                    visible: over.hovered
                    x: -width - 10
                    y: (face.height - height) / 2
                    text: Phrase.fill(qsTr("%1 · %2"), face.name, face.stateText)
                }
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignHCenter
            visible: root.app.room.moderation.knocking.count > 0
            glyph: "person"
            text: qsTr("Somebody is at the door")
            onClicked: root.unfoldWanted()

            Badge {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: -2
                number: root.app.room.moderation.knocking.count
            }
        }
        Item {
            Layout.fillHeight: true
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: 9
            implicitHeight: 9
            radius: 4.5
            color: sync.color
            Accessible.role: Accessible.Indicator
            Accessible.name: root.app.sync.sentence

            HoverHandler {
                id: overDot
            }
            Hint {
                visible: overDot.hovered
                x: -width - 10
                y: -8
                text: root.app.sync.sentence
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignHCenter
            glyph: "chat"
            text: qsTr("Chat")
            shortcut: qsTr("/")
            onClicked: root.chatWanted()

            Badge {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: -2
                number: root.app.conversation.chat.unread
            }
        }
    }
}
