// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Farnear.Controls

/** A dialog in the middle of the window: a title, what it is about, and its buttons. */
T.Popup {
    id: root

    property string heading
    property string lead
    property bool closable: true
    default property alias content: body.data

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(440, (parent ? parent.width : 480) - 32)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, (parent ? parent.height : 640) - 32)
    padding: Theme.wide
    modal: true
    focus: true
    closePolicy: closable ? T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside : T.Popup.NoAutoClose

    enter: Transition {
        ParallelAnimation {
            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.quick
            }
            NumberAnimation {
                property: "scale"
                from: Theme.still ? 1 : 0.97
                to: 1
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    background: Rectangle {
        radius: 20
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        Scrim {
            around: 20
        }
    }

    contentItem: Flickable {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: interactive
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        T.ScrollBar.vertical: ScrollThumb {}
        Accessible.role: Accessible.Dialog
        Accessible.name: root.heading

        ColumnLayout {
            id: column

            width: parent.width
            spacing: Theme.pad

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                Label {
                    Layout.fillWidth: true
                    text: root.heading
                    font.pixelSize: Theme.title + 3
                    font.weight: Font.DemiBold
                    font.letterSpacing: -0.2
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                }
                IconButton {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: -6
                    Layout.rightMargin: -8
                    visible: root.closable
                    glyph: "close"
                    text: qsTr("Close")
                    onClicked: root.close()
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: -10
                visible: text !== ""
                text: root.lead
                color: Theme.muted
                wrapMode: Text.Wrap
                lineHeight: 1.15
            }
            ColumnLayout {
                id: body

                Layout.fillWidth: true
                spacing: Theme.pad
            }
        }
    }
}
