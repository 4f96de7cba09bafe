// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/**
 * Asks for files in the system's own dialog, which is made when it is first asked for. By its address: what a file of
 * QML names is loaded with it, and all of Qt Quick Dialogs would be with the window.
 */
Loader {
    id: root

    readonly property var dialog: item

    /** files: urls, one at least. folder: where they were chosen. */
    signal picked(files: var, folder: url)

    /** question: the properties of SystemFileDialog. */
    function choose(question: var): void {
        if (root.item)
            Object.assign(root.dialog, question);
        else
            root.setSource("SystemFileDialog.qml", question);
        root.dialog.open();
    }

    Connections {
        target: root.item
        ignoreUnknownSignals: true

        function onAccepted(): void {
            root.picked(root.dialog.selectedFiles, root.dialog.currentFolder);
        }
    }
}
