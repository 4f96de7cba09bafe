// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Theme { System, Dark, Light }

    property int theme: SettingsViewModel.System
    property bool dark: true
    property bool sidebarShown: true
    property bool reduceMotion: true
    property bool named: true
    property bool distance: true
    property bool hearts: true
    property bool moments: true
    property bool memory: true
    property url lastFolder
    property string lastServer
    property string version: "0.1.0"
}
