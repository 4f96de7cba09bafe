// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** A moment becomes a card: what it looks like, what is on it, and where it goes. */
Sheet {
    id: root

    required property MomentViewModel moment
    readonly property bool wide: width > 720

    /** What was just done with it, or could not be. */
    property string news
    property bool newsIsBad: false

    heading: qsTr("A moment to keep")
    width: Math.min(940, (parent ? parent.width : 480) - 32)
    onOpened: (root.moment.canSend ? sendButton : copyButton).forceActiveFocus()
    onClosed: {
        root.news = "";
        root.moment.forget();
    }

    readonly property list<string> partNames: [qsTr("Title"), qsTr("Minute"), qsTr("Date"), qsTr("Time together"), qsTr("Faces"), qsTr("Names"), qsTr("Distance")]

    function save(): void {
        saving.choose({
            saving: true,
            title: qsTr("Save the moment"),
            defaultSuffix: root.moment.png ? "png" : "jpg",
            nameFilters: [root.moment.png ? qsTr("PNG pictures (%1)").arg("*.png") : qsTr("JPEG pictures (%1)").arg("*.jpg *.jpeg")],
            selectedFile: "file:" + encodeURIComponent(root.moment.fileName())
        });
    }

    Timer {
        id: forget

        interval: 4000
        onTriggered: root.news = ""
    }

    Connections {
        target: root.moment

        function onSent(): void {
            root.close();
        }
        function onTold(sentence: string, isError: bool): void {
            root.news = sentence;
            root.newsIsBad = isError;
            forget.restart();
        }
    }

    Shortcut {
        sequences: ["Ctrl+C"]
        enabled: root.opened && !caption.activeFocus
        onActivated: root.moment.copy()
    }
    Shortcut {
        sequences: ["Ctrl+S"]
        enabled: root.opened
        onActivated: root.save()
    }
    Shortcut {
        sequences: ["Ctrl+Return"]
        enabled: root.opened && root.moment.canSend
        onActivated: root.moment.send()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.wide
        rowSpacing: Theme.pad

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: 12

            MomentPreview {
                Layout.fillWidth: true
                implicitHeight: root.wide ? 392 : 260
                moment: root.moment
            }
            MomentStyles {
                Layout.fillWidth: true
                moment: root.moment
            }
        }

        ColumnLayout {
            Layout.fillWidth: !root.wide
            Layout.preferredWidth: root.wide ? 296 : -1
            Layout.maximumWidth: root.wide ? 296 : Infinity
            Layout.alignment: Qt.AlignTop
            spacing: 12

            Field {
                id: caption

                Layout.fillWidth: true
                placeholderText: qsTr("A line of your own")
                maximumLength: 200
                text: root.moment.caption
                onTextEdited: root.moment.caption = text
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("On the card")

                Repeater {
                    model: root.partNames

                    MomentChip {
                        required property int index
                        required property string modelData

                        visible: root.moment.offered & (1 << index)
                        text: modelData
                        checked: root.moment.parts & (1 << index)
                        onToggled: root.moment.setPart(1 << index, checked)
                    }
                }
            }
            Segments {
                Layout.fillWidth: true
                Layout.topMargin: 4
                options: [qsTr("Light paper"), qsTr("Dark paper")]
                chosen: root.moment.night ? 1 : 0
                onPicked: index => root.moment.night = index === 1
            }
            Segments {
                Layout.fillWidth: true
                options: [qsTr("Standard size"), qsTr("Large")]
                chosen: root.moment.large ? 1 : 0
                onPicked: index => root.moment.large = index === 1
            }
            Segments {
                Layout.fillWidth: true
                options: [qsTr("PNG"), qsTr("JPEG")]
                chosen: root.moment.png ? 0 : 1
                onPicked: index => root.moment.png = index === 0
            }
            Label {
                Layout.fillWidth: true
                Layout.fillHeight: true
                verticalAlignment: Text.AlignBottom
                horizontalAlignment: Text.AlignHCenter
                text: root.news
                color: root.newsIsBad ? Theme.bad : Theme.muted
                font.pixelSize: Theme.body - 1
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
            PushButton {
                id: sendButton

                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: root.moment.canSend
                enabled: visible
                primary: true
                glyph: "send"
                text: qsTr("Show the room")
                onClicked: root.moment.send()
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 10

                PushButton {
                    id: copyButton

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    primary: !root.moment.canSend
                    glyph: "copy"
                    text: qsTr("Copy")
                    onClicked: root.moment.copy()
                }
                PushButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    glyph: "save"
                    text: qsTr("Save …")
                    onClicked: root.save()
                }
            }
        }
    }

    FilePicker {
        id: saving

        onPicked: files => root.moment.save(files[0])
    }
}
