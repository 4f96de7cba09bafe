// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls

/** Something left halfway: its picture, how far one came, and a way to forget it. */
Pressable {
    id: root

    required property int index
    required property string title
    required property string detail
    required property double progress
    required property bool watched
    required property url picture

    signal opened(int row)
    signal forgotten(int row)

    implicitWidth: 208
    implicitHeight: Math.round(width * 9 / 16) + 53
    text: title
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: Phrase.fill(qsTr("%1, %2"), title, detail)
    Keys.onDeletePressed: root.forgotten(root.index)
    onClicked: root.opened(root.index)

    contentItem: Item {
        Picture {
            id: still

            width: parent.width
            height: Math.round(width * 9 / 16)
            radius: Theme.round
            source: root.picture
            seed: root.title
            opacity: root.watched && !root.hovered ? 0.6 : 1
            scale: root.down ? 0.985 : 1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.quick
                }
            }

            Rectangle {
                anchors.centerIn: parent
                width: 44
                height: 44
                radius: 22
                color: "#ebffffff"
                opacity: root.hovered || root.visualFocus ? 1 : 0

                Behavior on opacity {
                    NumberAnimation {
                        duration: Theme.quick
                    }
                }
                Icon {
                    anchors.centerIn: parent
                    name: "play"
                    color: "#0d1220"
                }
            }
            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 10
                height: 4
                radius: 2
                visible: root.progress > 0 && !root.watched
                color: "#66000000"

                Rectangle {
                    anchors.left: parent.left
                    width: Math.max(4, parent.width * root.progress)
                    height: parent.height
                    radius: 2
                    color: Theme.filmAccent
                }
            }
            Rectangle {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 8
                width: 22
                height: 22
                radius: 11
                color: "#b3000000"
                visible: root.watched

                Icon {
                    anchors.centerIn: parent
                    width: 14
                    height: 14
                    name: "check"
                }
            }
            FocusRing {
                shown: root.visualFocus
            }
        }
        Label {
            id: name

            anchors.top: still.bottom
            anchors.topMargin: 9
            width: parent.width
            text: root.title
            font.pixelSize: Theme.body - 1
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            anchors.top: name.bottom
            anchors.topMargin: 2
            width: parent.width
            text: root.detail
            color: Theme.muted
            font.pixelSize: Theme.small
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        IconButton {
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: 6
            width: 28
            height: 28
            glyphSize: 14
            overFilm: true
            opacity: root.hovered || visualFocus ? 1 : 0
            glyph: "close"
            text: qsTr("Forget this")
            onClicked: root.forgotten(root.index)
        }
    }
}
