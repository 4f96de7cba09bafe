// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Screen { Home, Stage }

    property int screen: NavigationViewModel.Stage

    function showHome() { screen = NavigationViewModel.Home; }
    function showStage() { screen = NavigationViewModel.Stage; }
}
