// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property double level: 0.8
    property double maximum: 1.3
    property bool muted: false

    function change(by) { level = Math.max(0, Math.min(maximum, level + by)); }
    function toggleMuted() { muted = !muted; }
}
