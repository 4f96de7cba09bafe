// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property PlaceViewModel mine: PlaceViewModel {}
    property DistanceViewModel apart: DistanceViewModel {}
}
