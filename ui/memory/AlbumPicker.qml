// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick.Dialogs
import Farnear.ViewModels

/** Where the album of evenings is saved. */
FileDialog {
    id: root

    required property MemoryViewModel memory
    property bool json: false

    title: json ? qsTr("Save for other programs") : qsTr("Save the album")
    fileMode: FileDialog.SaveFile
    defaultSuffix: json ? "json" : "html"
    nameFilters: json ? [qsTr("JSON (*.json)")] : [qsTr("Page with pictures (*.html)")]
    onAccepted: {
        if (root.json)
            root.memory.exportJson(root.selectedFile);
        else
            root.memory.exportHtml(root.selectedFile);
    }
}
