// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** A moment's picture in its round frame: out of focus until it is here, and how far it has come. Press it to look at it large. */
Pressable {
    id: root

    property url image
    property url preview
    property string seed
    property int phase: PictureModel.Here
    property real done: 0
    property real around: 12
    readonly property bool here: phase === PictureModel.Here || phase === PictureModel.Sending
    readonly property string stateText: phase === PictureModel.Gone ? qsTr("Nobody here has it any more") : phase === PictureModel.Waiting ? qsTr("Not here yet")
                                        : phase === PictureModel.Receiving ? qsTr("On its way") : phase === PictureModel.Sending ? qsTr("Sending") : ""

    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: text === "" ? qsTr("A moment") : qsTr("A moment: %1").arg(text)
    Accessible.description: stateText

    contentItem: Item {
        Picture {
            anchors.fill: parent
            visible: !sharp.visible
            blurred: true
            radius: root.around
            source: root.preview
            seed: root.seed
        }
        Picture {
            id: sharp

            anchors.fill: parent
            visible: root.here && String(root.image) !== ""
            radius: root.around
            source: root.image
        }
        Rectangle {
            anchors.fill: parent
            radius: root.around
            color: "#05070d"
            opacity: root.phase === PictureModel.Gone ? 0.6 : !root.here ? 0.28 : root.hovered ? 0.12 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        Ring {
            anchors.centerIn: parent
            visible: root.phase === PictureModel.Receiving
            value: root.done
            color: Theme.filmText
        }
        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: gone.visible ? -12 : 0
            visible: root.phase === PictureModel.Waiting || root.phase === PictureModel.Gone
            width: 24
            height: 24
            name: root.phase === PictureModel.Gone ? "missing" : "down"
            color: Theme.filmText
        }
        Label {
            id: gone

            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height / 2 + 4
            width: parent.width - 24
            visible: root.phase === PictureModel.Gone && parent.height > 90
            text: root.stateText
            color: Theme.filmText
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 8
            width: 28
            height: 28
            radius: 14
            visible: root.phase === PictureModel.Sending
            color: "#99050709"

            Ring {
                anchors.fill: parent
                anchors.margins: 3
                value: root.done
                color: Theme.filmAccent
            }
        }
        FocusRing {
            anchors.margins: -2
            shown: root.visualFocus
            around: root.around + 2
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
