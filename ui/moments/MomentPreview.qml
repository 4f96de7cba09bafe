// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** The card as it will be; it can be dragged out of the window as a file. */
Item {
    id: root

    required property MomentViewModel moment
    readonly property real shape: Math.max(0.3, moment.shape)

    Item {
        id: card

        anchors.centerIn: parent
        width: Math.min(root.width - 16, (root.height - 20) * root.shape)
        height: width / root.shape
        Drag.dragType: Drag.Automatic
        Drag.supportedActions: Qt.CopyAction
        Accessible.role: Accessible.Graphic
        Accessible.name: root.moment.summary

        Scrim {
            anchors.fill: parent
            visible: root.moment.preview != ""
            around: 4
        }
        Image {
            anchors.fill: parent
            source: root.moment.preview
            mipmap: true
            opacity: root.moment.busy && source != "" ? 0.85 : 1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.calm
                }
            }
        }
        Busy {
            anchors.centerIn: parent
            visible: root.moment.preview == ""
        }
        HoverHandler {
            cursorShape: Qt.OpenHandCursor
        }
        // pointer only: there is a button that saves it
        DragHandler {
            id: pull

            target: null
            onActiveChanged: if (active) card.dragOut()
        }

        /** Returns when it was dropped, or let go. */
        function dragOut(): void {
            card.Drag.mimeData = { "text/uri-list": "" + root.moment.file(), "application/x-farnear-moment": "" };
            card.Drag.active = true;
            card.Drag.active = false;
            pull.enabled = false; // it never heard of the button going up
            pull.enabled = true;
        }
    }
}
