// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** The moments of this room, newest first. */
Item {
    id: root

    required property PictureModel pictures
    readonly property int columns: Math.max(2, Math.floor(grid.width / 170))

    GridView {
        id: grid

        anchors.fill: parent
        anchors.margins: 10
        anchors.topMargin: 0
        model: root.pictures
        cellWidth: Math.floor(width / root.columns)
        cellHeight: Math.round(cellWidth * 0.64) + 26
        clip: true
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Moments")
        T.ScrollBar.vertical: ScrollThumb {}

        delegate: Item {
            id: tile

            required property string pictureId
            required property url image
            required property url preview
            required property string caption
            required property string by
            required property string place
            required property int phase
            required property real done

            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: tile.by

            MomentFrame {
                id: frame

                x: 4
                y: 4
                width: parent.width - 8
                height: parent.height - 28
                text: tile.caption
                image: tile.image
                preview: tile.preview
                seed: tile.pictureId
                phase: tile.phase
                done: tile.done
                onClicked: root.pictures.show(tile.pictureId)
            }
            Rectangle {
                anchors.left: frame.left
                anchors.bottom: frame.bottom
                anchors.margins: 7
                width: spot.implicitWidth + 12
                height: 20
                radius: 10
                visible: tile.place !== "" && tile.phase !== PictureModel.Gone
                color: "#a605070d"

                Label {
                    id: spot

                    anchors.centerIn: parent
                    text: tile.place
                    color: Theme.filmText
                    font.pixelSize: 11
                    Accessible.ignored: true
                }
            }
            Label {
                anchors.left: frame.left
                anchors.right: frame.right
                anchors.top: frame.bottom
                anchors.topMargin: 3
                text: tile.by
                color: Theme.muted
                font.pixelSize: 11
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 64
        spacing: 6
        visible: root.pictures.count === 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 28
            height: 28
            name: "camera"
            color: Theme.faint
        }
        Label {
            width: parent.width
            topPadding: 4
            text: qsTr("No moments yet")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: qsTr("Press S to keep the picture you see. What you send stands here, for everyone.")
            color: Theme.muted
            font.pixelSize: Theme.body - 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
