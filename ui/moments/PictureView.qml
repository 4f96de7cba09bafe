// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.ViewModels

/** A moment, as large as the window allows, and the way to where it was taken. */
T.Popup {
    id: root

    required property PictureModel pictures
    readonly property bool wanted: pictures.shown !== ""

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    visible: wanted
    closePolicy: T.Popup.CloseOnEscape
    onClosed: root.pictures.hide()

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
        }
    }

    background: Rectangle {
        color: "#fa05070d"
    }

    contentItem: FocusScope {
        id: stand

        readonly property real most: height - foot.height - 56
        readonly property real side: width - (width > 700 ? 160 : 32)
        readonly property real shape: Math.max(0.05, root.pictures.shownShape)

        focus: true
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.pictures.shownCaption === "" ? qsTr("A moment") : root.pictures.shownCaption
        Keys.onLeftPressed: root.pictures.step(1)
        Keys.onRightPressed: root.pictures.step(-1)

        // pointer only: Escape closes, too
        TapHandler {
            onTapped: root.close()
        }

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 32 + (stand.most - height) / 2
            width: Math.min(stand.side, stand.most * stand.shape)
            height: width / stand.shape
            radius: 10
            source: root.pictures.shownImage
            seed: root.pictures.shown
            Accessible.role: Accessible.Graphic
            Accessible.name: root.pictures.shownCaption

            // pointer only: a click on the picture is none beside it
            TapHandler {
                gesturePolicy: TapHandler.WithinBounds
            }
        }

        IconButton {
            x: 20
            y: 32 + (stand.most - height) / 2
            visible: root.pictures.shownHasOlder
            overFilm: true
            glyph: "back"
            text: qsTr("Older")
            onClicked: root.pictures.step(1)
        }
        IconButton {
            x: parent.width - width - 20
            y: 32 + (stand.most - height) / 2
            visible: root.pictures.shownHasNewer
            overFilm: true
            glyph: "forward"
            text: qsTr("Newer")
            onClicked: root.pictures.step(-1)
        }

        RowLayout {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 24
            height: 52
            spacing: 6

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.pictures.shownCaption
                    color: Theme.filmText
                    font.weight: Font.Medium
                    elide: Text.ElideRight
                    maximumLineCount: 1
                }
                Label {
                    Layout.fillWidth: true
                    text: root.pictures.shownBy
                    color: Theme.filmMuted
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                }
            }
            PushButton {
                visible: root.pictures.shownPlace !== ""
                overFilm: true
                text: qsTr("Go to %1?").arg(root.pictures.shownPlace)
                onClicked: root.goThere()
            }
            IconButton {
                overFilm: true
                glyph: "copy"
                text: qsTr("Copy")
                shortcut: qsTr("Ctrl+C")
                onClicked: root.pictures.copy()
            }
            IconButton {
                overFilm: true
                glyph: "save"
                text: qsTr("Save")
                shortcut: qsTr("Ctrl+S")
                onClicked: root.save()
            }
            IconButton {
                overFilm: true
                glyph: "close"
                text: qsTr("Close")
                shortcut: qsTr("Esc")
                onClicked: root.close()
            }
        }

        Shortcut {
            sequences: ["Ctrl+C"]
            enabled: root.wanted
            onActivated: root.pictures.copy()
        }
        Shortcut {
            sequences: ["Ctrl+S"]
            enabled: root.wanted
            onActivated: root.save()
        }
    }

    function goThere(): void {
        root.pictures.goThere();
        root.close();
    }

    function save(): void {
        saving.choose({
            saving: true,
            title: qsTr("Save the moment"),
            nameFilters: [qsTr("Pictures (*.png *.jpg)")],
            selectedFile: "file:" + root.pictures.fileName()
        });
    }

    FilePicker {
        id: saving

        onPicked: files => root.pictures.save(files[0])
    }
}
