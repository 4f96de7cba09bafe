// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Where the album of evenings is saved. */
FilePicker {
    id: root

    required property MemoryViewModel memory
    property bool json: false

    function save(json: bool): void {
        root.json = json;
        root.choose({
            saving: true,
            title: json ? qsTr("Save for other programs") : qsTr("Save the album"),
            defaultSuffix: json ? "json" : "html",
            nameFilters: [json ? qsTr("JSON (*.json)") : qsTr("Page with pictures (*.html)")]
        });
    }

    onPicked: files => {
        if (root.json)
            root.memory.exportJson(files[0]);
        else
            root.memory.exportHtml(files[0]);
    }
}
