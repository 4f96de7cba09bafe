// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Farnear.Controls
import Farnear.ViewModels

/** Asks for films and music, and plays them. */
FilePicker {
    id: root

    required property AppViewModel app
    /** What the choice is for. */
    property int purpose: MediaPicker.Open

    enum Purpose { Open, Enqueue, Replace }

    function show(purpose: int): void {
        root.purpose = purpose;
        root.choose({
            several: purpose !== MediaPicker.Replace,
            title: purpose === MediaPicker.Replace ? qsTr("Choose your copy") : purpose === MediaPicker.Enqueue ? qsTr("Add files") : qsTr("Open files"),
            nameFilters: root.app.opening.nameFilters,
            currentFolder: root.app.settings.lastFolder
        });
    }

    onPicked: (files, folder) => {
        root.app.settings.lastFolder = folder;
        if (root.purpose === MediaPicker.Replace)
            root.app.playback.obstacle.useFile(files[0]);
        else if (root.purpose === MediaPicker.Enqueue)
            root.app.queue.add(files);
        else
            root.app.opening.openAny(files);
    }
}
