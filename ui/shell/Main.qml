// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Farnear.Controls
import Farnear.Moments
import Farnear.Room
import Farnear.ViewModels

/** The window: home or the stage, the people beside it, and whatever needs asking. */
T.ApplicationWindow {
    id: root

    required property AppViewModel app

    readonly property bool fullScreen: visibility === Window.FullScreen
    readonly property bool narrow: width < 940
    readonly property bool floating: fullScreen || narrow
    readonly property bool stageShown: app.navigation.screen === NavigationViewModel.Stage
    /** Alone or without room for it, the sidebar comes only when called. */
    readonly property bool onCall: floating || app.room.alone
    readonly property bool sidebarWanted: (stageShown || !app.room.alone) && (onCall ? called : app.settings.sidebarShown)
    readonly property bool stripWanted: !sidebarWanted && !fullScreen && app.room.company
    readonly property Item focused: activeFocusItem
    readonly property bool typing: (focused as TextInput) !== null || (focused as TextEdit) !== null
    property bool called: false

    width: 1280
    height: 800
    minimumWidth: Math.min(560, Screen.desktopAvailableWidth)
    minimumHeight: Math.min(420, Screen.desktopAvailableHeight - 36)
    visible: true
    title: app.windowTitle
    color: Theme.ground
    font.family: Theme.family
    font.pixelSize: Theme.body
    // For the dialog that Qt draws itself where the system has none. Paper in both themes: its bar of folders is white.
    palette {
        window: "#f5f2ea"
        windowText: "#1d2231"
        base: "#fffdf8"
        text: "#1d2231"
        placeholderText: "#565d70"
        button: "#efeadf"
        buttonText: "#1d2231"
        light: "#fffdf8"
        midlight: "#efeadf"
        mid: "#e2dccd"
        dark: "#565d70"
        highlight: "#e9c48f"
        highlightedText: "#1d2231"
        link: "#8b4f06"
    }
    onVisibilityChanged: visibility => root.app.watched = visibility !== Window.Minimized && visibility !== Window.Hidden

    function toggleFullScreen(): void {
        root.visibility = root.fullScreen ? Window.Windowed : Window.FullScreen;
    }

    function toggleSidebar(): void {
        if (root.onCall)
            root.called = !root.called;
        else
            root.app.settings.sidebarShown = !root.app.settings.sidebarShown;
    }

    function focusChat(): void {
        if (!root.sidebarWanted)
            root.toggleSidebar();
        (sidebar.item as Sidebar)?.focusChat();
    }

    /** Tab finds the controls even when they have hidden themselves. */
    function showControls(event: KeyEvent): void {
        pages.stage?.wake();
        event.accepted = false;
    }

    /** Escape: from writing to the player, then out of full screen. */
    function back(): void {
        if (root.fullScreen && !root.typing)
            root.toggleFullScreen();
        else if (root.app.memory.open && !root.typing)
            root.app.memory.back();
        player.forceActiveFocus();
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.app.settings.dark
    }

    Binding {
        target: Theme
        property: "still"
        value: root.app.settings.reduceMotion
    }

    Connections {
        target: root.app

        function onRaiseWanted(): void {
            root.raise();
            root.requestActivate();
        }
    }

    PlayerKeys {
        app: root.app
        stage: pages.stage
        focused: root.focused
        typing: root.typing
        onBackWanted: root.back()
        onFullScreenWanted: root.toggleFullScreen()
        onSidebarWanted: root.toggleSidebar()
        onCloseWanted: root.close()
        onChatWanted: if (root.stageShown || !root.app.room.alone) root.focusChat()
        onOpenWanted: dialogs.pickFiles()
        onEnqueueWanted: dialogs.pickMore()
        onInviteWanted: dialogs.invite()
        onSettingsWanted: dialogs.settings()
        onKeysWanted: dialogs.keys()
    }

    // The Loader of Qt 6.4 makes no bound components.
    // qmllint disable unqualified
    FocusScope {
        id: ground

        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Item {
            id: player

            focus: true
            Keys.onTabPressed: event => root.showControls(event)
        }
        Pages {
            id: pages

            anchors.fill: parent
            anchors.rightMargin: root.sidebarWanted && !root.floating ? 348 : root.stripWanted ? 64 : 0
            app: root.app
            dialogs: dialogs
            fullScreen: root.fullScreen
            covered: root.floating && root.sidebarWanted
            sidebarShown: root.sidebarWanted
            onTouched: player.forceActiveFocus()
            onFullScreenWanted: root.toggleFullScreen()
            onSidebarWanted: root.toggleSidebar()
            onChatWanted: root.focusChat()
        }

        CollapsedSidebar {
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            visible: root.stripWanted
            app: root.app
            onUnfoldWanted: root.toggleSidebar()
            onChatWanted: root.focusChat()
        }

        Loader {
            id: sidebar

            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.margins: root.floating ? 12 : 0
            width: Math.min(348, parent.width - 24)
            active: root.sidebarWanted || item !== null
            visible: root.sidebarWanted
            sourceComponent: Sidebar {
                app: root.app
                floating: root.floating
                onInviteWanted: dialogs.startOrInvite()
                onFilesWanted: dialogs.pickMore()
                onFoldWanted: root.toggleSidebar()
                onLeaveWanted: root.app.room.leave()
                onPlaceWanted: dialogs.places()
                onLikesWanted: memberId => dialogs.likes(memberId)
                onLinksWanted: addresses => dialogs.links(addresses)
                onRulesWanted: dialogs.rules()
            }
        }

        Toasts {
            anchors.horizontalCenter: pages.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.stageShown ? 126 : root.app.playback.loaded ? 116 : 32
            width: pages.width - 48
            app: root.app
        }

        DropTarget {
            anchors.fill: parent
            app: root.app
        }
    }

    Loader {
        active: root.app.conversation.pictures.shown !== "" || item !== null
        sourceComponent: PictureView {
            pictures: root.app.conversation.pictures
        }
    }

    Dialogs {
        id: dialogs
        app: root.app
    }
}
