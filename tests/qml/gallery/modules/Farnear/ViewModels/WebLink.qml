// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string address
    property string host: address.split("/")[2] ?? ""
    property string spelling

    function open() { return true; }
    function copy() {}
}
