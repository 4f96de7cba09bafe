// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls

/** A moment that was kept: its picture, what was said to it, and where it was. */
ColumnLayout {
    id: root

    required property string caption
    required property string detail
    required property url picture
    required property bool here

    spacing: 8

    Item {
        Layout.fillWidth: true
        Layout.maximumWidth: 640
        implicitHeight: root.here ? Math.min(460, width * shot.implicitHeight / Math.max(1, shot.implicitWidth)) : 0
        visible: root.here

        Image {
            id: shot

            anchors.fill: parent
            source: root.picture
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            asynchronous: true
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: root.caption === "" ? root.detail : root.caption
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.caption
        font.weight: Font.Medium
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        text: root.detail
        color: Theme.muted
        font.pixelSize: Theme.small
        elide: Text.ElideRight
    }
}
