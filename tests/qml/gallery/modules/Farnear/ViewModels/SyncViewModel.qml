// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum State { Alone, Resting, InSync, Adjusting, CatchingUp, Waiting, Missing, Away, Returning }

    property int state: SyncViewModel.InSync
    property string stateText: "In sync"
    property string figureText: "2 ms"
    property string sentence: "In sync · 2 ms"
    property SyncRowModel rows: SyncRowModel {}
    property string clockText: "Clocks agree within 0.3 ms"
    property string seeksText: "No corrections by jumping"
    property string rateText: "1.0003×"
}
