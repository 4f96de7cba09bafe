// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.Moments
import Farnear.ViewModels

/** Where one writes: Enter sends, Shift+Enter begins a new line, Escape goes back to the player. */
Rectangle {
    id: root

    required property AppViewModel app
    readonly property ChatModel chat: app.conversation.chat
    readonly property int mostRows: 5
    /** Characters that may still come; shown when there are few. */
    readonly property int remaining: chat.longest - chat.lengthOf(area.text)
    readonly property bool tight: chat.longest > 0 && remaining < Math.min(100, chat.longest / 2)

    implicitHeight: box.height + 26 + (tight ? 16 : 0)
    color: "transparent"

    function take(): void {
        area.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function send(): void {
        if (root.chat.say(area.text))
            area.clear();
    }

    /** What the room refused comes before what has been written since. */
    function giveBack(text: string): void {
        area.text = area.length > 0 ? text + "\n" + area.text : text;
        area.cursorPosition = area.length;
    }

    Connections {
        target: root.chat

        function onUnsaid(text: string): void {
            root.giveBack(text);
        }
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Rectangle {
        id: box

        x: 14 + (LayoutMirroring.enabled ? tools.width : 0)
        y: 12
        width: parent.width - 28 - tools.width
        height: Math.min(area.implicitHeight, 20 * root.mostRows + 20)
        radius: Theme.round
        color: Theme.sunken
        border.width: area.activeFocus ? 2 : 0
        border.color: Theme.focus

        Flickable {
            id: flick

            anchors.left: parent.left
            anchors.right: button.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            contentHeight: area.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            T.TextArea.flickable: T.TextArea {
                id: area

                implicitHeight: Math.max(40, contentHeight + topPadding + bottomPadding)
                topPadding: 10
                bottomPadding: 10
                leftPadding: 13
                rightPadding: 6
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                selectByMouse: true
                readOnly: root.chat.longest === 0
                font.family: Theme.family
                font.pixelSize: Theme.body
                renderType: Text.NativeRendering
                placeholderText: readOnly ? qsTr("This server passes no words on") : qsTr("Say something")
                Accessible.role: Accessible.EditableText
                Accessible.name: placeholderText
                Accessible.multiLine: true
                Keys.onPressed: event => root.handle(event)

                Label {
                    x: area.leftPadding
                    y: area.topPadding
                    width: area.width - area.leftPadding - area.rightPadding
                    visible: area.length === 0 && area.preeditText === ""
                    text: area.placeholderText
                    color: Theme.faint
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
        IconButton {
            id: button

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 3
            implicitWidth: 34
            implicitHeight: 34
            glyph: "send"
            glyphSize: 18
            text: qsTr("Send")
            shortcut: qsTr("Enter")
            enabled: area.length > 0 && root.remaining >= 0
            tint: enabled ? Theme.accentText : Theme.faint
            onClicked: root.send()
        }
    }

    Label {
        anchors.left: box.left
        anchors.right: box.right
        anchors.top: box.bottom
        anchors.topMargin: 3
        visible: root.tight
        text: root.remaining >= 0 ? qsTr("%n character(s) left", "", root.remaining) : qsTr("%n character(s) too many for one message", "", -root.remaining)
        color: root.remaining < 0 ? Theme.bad : Theme.muted
        font.pixelSize: Theme.small
        elide: Text.ElideRight
        Accessible.role: Accessible.AlertMessage
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.bottom: box.bottom
        leftPadding: visibleChildren.length > 0 ? 2 : 0
        spacing: 0

        ReactionsButton {
            visible: root.app.settings.hearts && root.app.room.company
            implicitWidth: 36
            implicitHeight: 40
            reactions: root.app.conversation.reactions
        }
        HeartButton {
            visible: root.app.settings.hearts
            implicitWidth: 36
            implicitHeight: 40
            likes: root.app.likes
        }
    }

    function handle(event: KeyEvent): void {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = enter && !(event.modifiers & Qt.ShiftModifier);
        if (event.accepted)
            root.send();
    }
}
