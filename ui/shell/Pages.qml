// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Farnear.Home
import Farnear.Memory
import Farnear.Room
import Farnear.Stage
import Farnear.ViewModels

/** What fills the window beside the sidebar: the stage or home, the evenings over either, and what was just said. */
Item {
    id: root

    required property AppViewModel app
    required property Dialogs dialogs
    property bool fullScreen: false
    /** The sidebar floats over the stage. */
    property bool covered: false
    property bool sidebarShown: false
    readonly property bool stageShown: app.navigation.screen === NavigationViewModel.Stage
    readonly property Stage stage: stageLoader.item as Stage

    signal touched
    signal fullScreenWanted
    signal sidebarWanted
    signal chatWanted

    // The Loader of Qt 6.4 makes no bound components.
    // qmllint disable unqualified
    Loader {
        id: stageLoader

        anchors.fill: parent
        active: root.stageShown || item !== null
        visible: root.stageShown
        sourceComponent: Stage {
            app: root.app
            fullScreen: root.fullScreen
            held: root.covered
            covered: held && width > 800 ? 360 : 0
            onTouched: root.touched()
            onHomeWanted: root.app.navigation.showHome()
            onFullScreenWanted: root.fullScreenWanted()
            onSidebarWanted: root.sidebarWanted()
            onFileWanted: replacing => root.dialogs.pick(replacing)
            onMoreWanted: root.dialogs.pickMore()
            onInviteWanted: root.dialogs.startOrInvite()
            onSettingsWanted: root.dialogs.settings()
            onKeysWanted: root.dialogs.keys()
        }
    }
    Loader {
        anchors.fill: parent
        active: !root.stageShown
        sourceComponent: Home {
            app: root.app
            onStageWanted: root.app.navigation.showStage()
            onRoomWanted: root.dialogs.startOrInvite()
            onJoinWanted: root.dialogs.join("")
            onFileWanted: root.dialogs.pickFiles()
            onSettingsWanted: root.dialogs.settings()
        }
    }
    Loader {
        anchors.fill: parent
        active: root.app.memory.open
        sourceComponent: MemoryPage {
            memory: root.app.memory
            onHtmlWanted: root.dialogs.saveAlbum(false)
            onJsonWanted: root.dialogs.saveAlbum(true)
            onForgetAllWanted: root.dialogs.forget(true)
            onForgetWanted: root.dialogs.forget(false)
        }
    }
    HeardBubble {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 24
        anchors.bottomMargin: 130
        chat: root.app.conversation.chat
        wanted: !root.sidebarShown
        onOpened: root.chatWanted()
    }
}
