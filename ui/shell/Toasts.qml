// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** The sentences that need to be read now, newest below. */
Column {
    id: root

    required property AppViewModel app

    spacing: 10

    add: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.calm
        }
    }
    move: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    Repeater {
        model: root.app.notices.toasts

        Notice {
            required sentence
            required actionText
            required isError
            required property int toastId

            anchors.horizontalCenter: parent?.horizontalCenter
            width: Math.min(implicitWidth, root.width)
            onActed: root.app.notices.act(toastId)
            onDismissed: root.app.notices.toasts.dismiss(toastId)
        }
    }
}
