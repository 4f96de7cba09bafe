// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Dialogs

/** The system's own file dialog. Used by FilePicker only. */
FileDialog {
    property bool saving: false
    property bool several: false

    fileMode: saving ? FileDialog.SaveFile : several ? FileDialog.OpenFiles : FileDialog.OpenFile
}
