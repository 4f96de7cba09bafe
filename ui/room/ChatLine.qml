// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** One line: said by somebody, or something that happened; above the first of a day its name. */
Item {
    id: root

    required property int index
    required property int kind
    required property string name
    required property string initial
    required property int colour
    required property bool mine
    required property bool pending
    required property string text
    required property string marked
    required property string place
    required property string time
    required property bool firstOfRun
    required property bool lastOfRun
    required property string day
    required property string pictureId
    required property url image
    required property url preview
    required property real shape
    required property int phase
    required property real done
    property bool group: false
    readonly property bool isMoment: kind === ChatModel.Moment
    readonly property bool event: kind !== ChatModel.Text && !isMoment
    readonly property string sign: kind === ChatModel.Heart ? "heart-full" : kind === ChatModel.GoodNight ? "moon" : ""
    readonly property bool atRight: mine !== LayoutMirroring.enabled
    readonly property int side: 16
    readonly property int indent: mine ? side : side + 35

    signal placeWanted(int row)
    signal pictureWanted(string pictureId)
    /** One of its links was pressed; -1: all there are. */
    signal linkWanted(int row, int link)

    implicitHeight: content.y + content.height + (lastOfRun || event ? 10 : 4)
    Accessible.role: Accessible.ListItem
    Accessible.name: event ? text : isMoment ? Phrase.fill(qsTr("%1 shares a moment: %2. %3"), name, text, time) : Phrase.fill(qsTr("%1: %2. %3"), name, text, time)

    Label {
        id: divider

        y: 10
        width: parent.width
        visible: root.day !== ""
        text: root.day
        color: Theme.faint
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Separator
    }

    Face {
        x: root.atRight ? parent.width - width - root.side : root.side
        y: content.y + (said.visible ? said.height + 4 : 0) + 3
        implicitWidth: 26
        visible: !root.event && !root.mine && root.firstOfRun
        name: root.name
        initial: root.initial
        colour: root.colour
        Accessible.ignored: true
    }

    Column {
        id: content

        y: divider.visible ? divider.y + divider.height + 12 : root.firstOfRun && !root.event ? 4 : 0
        x: root.event ? root.side : root.atRight ? root.width - width - root.indent : root.indent
        width: root.event ? root.width - 2 * root.side : Math.max(moment.visible ? moment.width : bubble.width, foot.width, said.visible ? said.width : 0)
        spacing: 4

        Label {
            id: said

            visible: !root.event && root.group && !root.mine && root.firstOfRun
            width: Math.min(implicitWidth, 240)
            text: root.name
            color: Theme.muted
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: happened.implicitHeight
            visible: root.event

            Icon {
                x: (parent.width + (root.LayoutMirroring.enabled ? 1 : -1) * (happened.contentWidth + 20)) / 2 - (root.LayoutMirroring.enabled ? width : 0)
                y: 1
                visible: root.sign !== ""
                width: 14
                height: 14
                name: root.sign
                color: Theme.accentText
            }
            Label {
                id: happened

                width: parent.width
                leftPadding: root.sign !== "" && !root.LayoutMirroring.enabled ? 20 : 0
                rightPadding: root.sign !== "" && root.LayoutMirroring.enabled ? 20 : 0
                text: Phrase.fill(qsTr("%1 · %2"), root.text, root.time)
                color: root.sign !== "" ? Theme.muted : Theme.faint
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Bubble {
            id: bubble

            x: root.atRight ? content.width - width : 0
            visible: root.kind === ChatModel.Text
            text: visible ? root.text : ""
            marked: visible ? root.marked : ""
            mine: root.mine
            pointed: root.lastOfRun
            pointRight: root.atRight
            limit: root.width - (root.mine ? 90 : 111)
            pending: root.pending
            onLinkWanted: link => root.linkWanted(root.index, link)
        }
        ChatMoment {
            id: moment

            x: root.atRight ? content.width - width : 0
            visible: root.isMoment
            caption: visible ? root.text : ""
            mine: root.mine
            limit: bubble.limit
            shape: root.shape
            image: root.image
            preview: root.preview
            seed: root.pictureId
            phase: root.phase
            done: root.done
            onOpened: root.pictureWanted(root.pictureId)
        }
        Row {
            id: foot

            x: root.atRight ? content.width - width : 0
            visible: !root.event && (root.lastOfRun || root.pending)
            spacing: 5
            layoutDirection: LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight

            PlaceLink {
                visible: root.place !== ""
                text: root.place
                onClicked: root.placeWanted(root.index)
            }
            Label {
                text: root.pending ? qsTr("sending …") : root.place !== "" ? qsTr("· %1").arg(root.time) : root.time
                color: Theme.faint
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
    }
}
