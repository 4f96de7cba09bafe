// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Farnear.ViewModels

/** The system's own file dialog; loaded when first needed. */
FileDialog {
    id: root

    required property AppViewModel app
    /** What the choice is for. */
    property int purpose: FilePicker.Open

    enum Purpose { Open, Enqueue, Replace }

    title: purpose === FilePicker.Replace ? qsTr("Choose your copy") : purpose === FilePicker.Enqueue ? qsTr("Add files") : qsTr("Open files")
    fileMode: purpose === FilePicker.Replace ? FileDialog.OpenFile : FileDialog.OpenFiles
    nameFilters: app.opening.nameFilters
    currentFolder: app.settings.lastFolder

    function choose(purpose: int): void {
        root.purpose = purpose;
        root.open();
    }

    onAccepted: {
        root.app.settings.lastFolder = root.currentFolder;
        if (root.purpose === FilePicker.Replace)
            root.app.playback.obstacle.useFile(root.selectedFile);
        else if (root.purpose === FilePicker.Enqueue)
            root.app.queue.add(root.selectedFiles);
        else
            root.app.opening.openAny(root.selectedFiles);
    }
}
