// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/** A small fact in a rounded frame: "● In sync 2 ms"; can be pressed when there is more behind it. */
Pressable {
    id: root

    /** The fact itself, in strong type; `text` stands before or after it. */
    property string strong
    property bool strongFirst: true
    property color dot: "transparent"
    property bool pressable: false
    /** The fact itself whole, `text` left away. */
    readonly property real leastWidth: Math.ceil(fact.implicitWidth) + leftPadding + rightPadding + (dot.a > 0 ? 14 : 0)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 28
    leftPadding: 11
    rightPadding: 11
    hoverEnabled: pressable
    focusPolicy: pressable ? Qt.TabFocus : Qt.NoFocus
    Accessible.role: pressable ? Accessible.Button : Accessible.StaticText
    Accessible.name: strongFirst ? strong + " " + text : text + " " + strong

    background: Rectangle {
        radius: height / 2
        color: Theme.sunken

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.pressable
            color: root.down || root.checked ? Theme.press : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            around: parent.radius
        }
    }

    contentItem: RowLayout {
        spacing: 7
        layoutDirection: root.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false

        Rectangle {
            visible: root.dot.a > 0
            implicitWidth: 7
            implicitHeight: 7
            radius: 3.5
            color: root.dot

            Behavior on color {
                ColorAnimation {
                    duration: Theme.calm
                }
            }
        }
        Label {
            visible: !root.strongFirst && root.text !== ""
            text: root.text
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        Label {
            id: fact

            Layout.fillWidth: root.text === ""
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), Math.max(0, root.availableWidth - (root.dot.a > 0 ? 14 : 0)))
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: root.strong !== ""
            text: root.strong
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: root.strongFirst && root.text !== ""
            text: root.text
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
