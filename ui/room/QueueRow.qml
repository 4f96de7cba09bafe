// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls

/** One of the queue. Dragged by its grip, or moved with Alt and the arrows; Enter plays, Delete removes. */
T.AbstractButton {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string durationText
    required property bool current
    required property bool here
    required property bool isMusic
    property int lastRow: 0
    readonly property int target: Math.max(0, Math.min(lastRow, index + Math.round(content.y / height)))

    signal playWanted(int row)
    signal removeWanted(int row)
    signal moveWanted(int from, int to)
    signal focusWanted(int row)
    signal menuWanted(int row, point at)

    implicitHeight: 56
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title
    z: drag.active ? 2 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: !here ? qsTr("Not on this computer") : current ? qsTr("Plays now, %1").arg(durationText) : Phrase.fill(qsTr("%1, %2"), detail, durationText)
    Accessible.onPressAction: root.playWanted(root.index)
    Keys.onReturnPressed: root.playWanted(root.index)
    Keys.onEnterPressed: root.playWanted(root.index)
    Keys.onDeletePressed: root.removeWanted(root.index)
    Keys.onUpPressed: event => root.step(event, -1)
    Keys.onDownPressed: event => root.step(event, 1)
    Keys.onMenuPressed: root.menuWanted(root.index, Qt.point(width / 3, height / 2))
    onDoubleClicked: root.playWanted(root.index)

    function step(event: KeyEvent, by: int): void {
        const to = Math.max(0, Math.min(root.lastRow, root.index + by));
        if (event.modifiers & Qt.AltModifier)
            root.moveWanted(root.index, to);
        else
            root.focusWanted(to);
    }

    function drop(): void {
        const to = root.target;
        content.y = 0;
        if (to !== root.index)
            root.moveWanted(root.index, to);
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: event => root.menuWanted(root.index, event.position)
    }

    contentItem: Item {
        Rectangle {
            id: content

            width: parent.width
            height: root.height
            radius: Theme.round
            color: drag.active ? Theme.raised : root.current ? Theme.sunken : root.hovered || root.visualFocus ? Theme.hover : "transparent"

            Scrim {
                visible: drag.active
                around: Theme.round
            }
            Icon {
                id: grip

                x: root.mirrored ? parent.width - width - 4 : 4
                anchors.verticalCenter: parent.verticalCenter
                width: 18
                height: 18
                name: "grip"
                color: Theme.faint
                opacity: root.hovered || drag.active ? 1 : 0

                HoverHandler {
                    cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
                }
                // pointer only: Alt and the arrows move a row
                DragHandler {
                    id: drag

                    target: content
                    xAxis.enabled: false
                    onActiveChanged: if (!active) root.drop()
                }
            }
            Icon {
                id: mark

                x: root.mirrored ? parent.width - width - 26 : 26
                anchors.verticalCenter: parent.verticalCenter
                name: root.current ? "play" : !root.here ? "missing" : root.isMusic ? "music" : "film"
                color: root.current ? Theme.accentText : !root.here ? Theme.bad : Theme.muted
            }
            Column {
                anchors.left: mark.right
                anchors.leftMargin: 12
                anchors.right: tail.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1

                Label {
                    width: parent.width
                    text: root.title
                    color: root.current ? Theme.accentText : Theme.text
                    font.pixelSize: Theme.body - 1
                    font.weight: Font.Medium
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: root.here ? root.detail : qsTr("Not on this computer")
                    color: root.here ? Theme.muted : Theme.bad
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
            Item {
                id: tail

                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(34, length.implicitWidth + 8)
                height: 34

                Label {
                    id: length

                    anchors.centerIn: parent
                    visible: !remove.visible
                    text: root.durationText
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    Accessible.ignored: true
                }
                IconButton {
                    id: remove

                    anchors.right: parent.right
                    implicitWidth: 34
                    implicitHeight: 34
                    visible: root.hovered || root.visualFocus || activeFocus
                    glyph: "trash"
                    glyphSize: 17
                    text: qsTr("Remove")
                    onClicked: root.removeWanted(root.index)
                }
            }
            FocusRing {
                anchors.margins: 1
                shown: root.visualFocus
                around: 9
            }
        }
    }
}
