// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

/** Notices a pointer that goes somewhere. The handler's point changes with every frame, also of one that rests. */
HoverHandler {
    id: root

    property point last

    signal moved

    onPointChanged: {
        const now = root.point.position;
        if (Math.abs(now.x - root.last.x) + Math.abs(now.y - root.last.y) < 1)
            return;
        root.last = now;
        root.moved();
    }
}
