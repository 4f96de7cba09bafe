// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Where links lead, before anybody goes there: the host, which decides it, is what is read first. */
Sheet {
    id: root

    property list<string> addresses

    heading: addresses.length > 1 ? qsTr("Where these links lead") : qsTr("Where this link leads")

    Repeater {
        model: root.addresses

        ColumnLayout {
            id: place

            required property string modelData

            Layout.fillWidth: true
            spacing: 6

            WebLink {
                id: link

                address: place.modelData
            }
            Label {
                Layout.fillWidth: true
                text: link.host
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                wrapMode: Text.WrapAnywhere
            }
            Label {
                Layout.fillWidth: true
                text: link.address
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 4
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                visible: link.spelling !== ""
                text: qsTr("Spelled %1: its letters may look like others.").arg(link.spelling)
                color: Theme.warn
                font.pixelSize: Theme.small
                wrapMode: Text.WrapAnywhere
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 8
                spacing: 10

                PushButton {
                    id: go

                    Layout.fillWidth: true
                    implicitHeight: 42
                    primary: true
                    text: qsTr("Open in the browser")
                    onClicked: link.open() ? root.close() : failure.visible = true
                }
                PushButton {
                    implicitHeight: 42
                    glyph: "copy"
                    text: qsTr("Copy")
                    onClicked: {
                        link.copy();
                        root.close();
                    }
                }
            }
            Label {
                id: failure

                Layout.fillWidth: true
                visible: false
                text: qsTr("No browser was found here. Copy the link instead.")
                color: Theme.bad
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
