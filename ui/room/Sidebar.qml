// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.Moments
import Farnear.ViewModels

/** The people, how well they are together, what they say and what comes next. */
FocusScope {
    id: root

    required property AppViewModel app
    property bool floating: false
    property alias tab: tabs.currentIndex

    signal inviteWanted
    signal filesWanted
    signal foldWanted
    signal leaveWanted
    signal rulesWanted
    signal placeWanted
    signal likesWanted(string memberId)
    signal linksWanted(var addresses)

    function focusChat(): void {
        tabs.currentIndex = 0;
        composer.take();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        opacity: root.floating ? 0.95 : 1
        radius: root.floating ? Theme.roundBig : 0
        border.width: root.floating ? 1 : 0
        border.color: Theme.line
    }
    Rectangle {
        width: 1
        height: parent.height
        visible: !root.floating
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: root.floating ? 0 : 1
        spacing: 0

        FacesHeader {
            Layout.fillWidth: true
            app: root.app
            onInviteWanted: root.inviteWanted()
            roomForFaces: Math.max(2, Math.min(4, Math.floor((root.height - 320) / 84)))
            onLeaveWanted: root.leaveWanted()
            onRulesWanted: root.rulesWanted()
            onPlaceWanted: root.placeWanted()
            onLikesWanted: memberId => root.likesWanted(memberId)
        }
        DoorView {
            Layout.fillWidth: true
            room: root.app.room
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 10
            Layout.topMargin: 10
            Layout.bottomMargin: 6

            T.TabBar {
                id: tabs

                Layout.fillWidth: true
                implicitHeight: 32
                spacing: 4
                contentItem: Row {
                    spacing: tabs.spacing

                    Repeater {
                        model: tabs.contentModel
                    }
                }

                TabButton {
                    width: implicitWidth
                    text: qsTr("Chat")
                    fresh: root.app.conversation.chat.unread
                }
                TabButton {
                    width: visible ? implicitWidth : 0
                    visible: root.app.room.sharesQueue
                    text: qsTr("Queue")
                    onVisibleChanged: if (!visible && tabs.currentIndex === 1) tabs.currentIndex = 0
                }
                TabButton {
                    width: visible ? implicitWidth : 0
                    visible: root.app.settings.moments && root.app.room.takesPictures
                    text: qsTr("Moments")
                    onVisibleChanged: if (!visible && tabs.currentIndex === 2) tabs.currentIndex = 0
                }
            }
            IconButton {
                glyph: "sidebar"
                glyphSize: 18
                directional: true
                text: qsTr("Fold away")
                shortcut: qsTr("B")
                onClicked: root.foldWanted()
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: tabs.currentIndex

            ColumnLayout {
                spacing: 0

                ChatView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    app: root.app
                    onLinksWanted: addresses => root.linksWanted(addresses)
                }
                Composer {
                    id: composer

                    Layout.fillWidth: true
                    app: root.app
                }
            }
            QueueView {
                app: root.app
                onFilesWanted: root.filesWanted()
            }
            MomentsView {
                pictures: root.app.conversation.pictures
            }
        }
    }
}
