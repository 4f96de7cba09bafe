// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Farnear.Controls
import Farnear.ViewModels

/** Opens the few reactions at hand; it stays open, for one more. */
IconButton {
    id: root

    required property ReactionModel reactions
    readonly property bool open: panel.visible

    glyph: "smile"
    text: qsTr("React")
    onClicked: panel.visible ? panel.close() : panel.open()

    function sayGoodNight(): void {
        root.reactions.sayGoodNight();
        panel.close();
    }

    Flyout {
        id: panel

        upwards: true
        heading: root.text
        padding: 6
        implicitWidth: row.implicitWidth + 12
        implicitHeight: implicitContentHeight + 12

        Row {
            id: row

            spacing: 2

            Repeater {
                model: root.reactions.choices

                ReactionButton {
                    required property string modelData

                    text: modelData
                    most: root.reactions.most
                    onReacted: times => root.reactions.react(modelData, times)
                }
            }
        }
        MenuLine {
            Layout.topMargin: 2
            glyph: "moon"
            text: qsTr("Say good night")
            onClicked: root.sayGoodNight()
        }
    }
}
