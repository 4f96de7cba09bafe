// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/** A small panel that opens beside the button it belongs to. */
T.Popup {
    id: root

    property bool upwards: false
    default property alias content: column.data
    property string heading

    x: parent ? parent.width - width : 0
    y: upwards ? -height - 8 : (parent ? parent.height + 8 : 0)
    margins: 12
    padding: 8
    implicitWidth: Math.max(200, implicitContentWidth + 16)
    implicitHeight: implicitContentHeight + 16
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

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
        radius: Theme.roundBig
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Scrim {
            reach: 4
        }
    }

    contentItem: FocusScope {
        implicitWidth: column.implicitWidth
        implicitHeight: Math.min(column.implicitHeight, 480)
        focus: true
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.heading
        Keys.onDownPressed: root.move(true)
        Keys.onUpPressed: root.move(false)

        Flickable {
            anchors.fill: parent
            contentHeight: column.implicitHeight
            interactive: contentHeight > height + 1
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollThumb {}

            ColumnLayout {
                id: column

                width: parent.width
                spacing: 0
            }
        }
    }

    function move(forward: bool): void {
        const item = (root.contentItem.Window.activeFocusItem ?? root.contentItem) as Item;
        item.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
    }
}
