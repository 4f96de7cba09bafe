// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property double value: 1
    property string text: "1×"
    property list<double> offered: [0.5, 0.75, 1, 1.25, 1.5, 2]

    function step(direction) {}
}
