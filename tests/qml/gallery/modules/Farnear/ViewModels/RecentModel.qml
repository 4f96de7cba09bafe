// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    function refresh() {}
    function stillPlace() { return ""; }
    function stillKept() {}
    function open(row) {}
    function forget(row) { remove(row); }
}
