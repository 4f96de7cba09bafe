// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string waitingText
    property int countdown: 0
    property string stallText
    property string problemText
    property string missingFileName
    property bool hasOtherVersion: false

    function useFile(file) {}
    function useOtherVersion() {}
}
