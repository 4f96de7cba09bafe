// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property list<string> nameFilters: ["All files (*)"]

    signal fileDialogWanted(replacing: bool)
    signal joinDialogWanted(invite: string)

    function openAny(urls) {}
    function openText(text) {}
    function enqueue(files) {}
}
