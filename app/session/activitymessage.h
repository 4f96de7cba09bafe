// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "sync/timeline.h"

namespace farnear::session {

/** A media position as people write it: 41:22, or 1:02:03 from an hour on. */
[[nodiscard]] QString timeText(Millis position);

/** What a change of the timeline means to the room, as one sentence. */
struct ActivityMessage {
    QString text;         //!< empty: nothing worth a line
    Millis position = -1; //!< of media; -1: none
};

/**
 * who: the name of the one who asked. from, to: where the room was and is now. title: of the item; ended: the one
 * before had come to its end, so that nobody chose to stop it.
 */
[[nodiscard]] ActivityMessage activityOf(const sync::Timeline &now, const QString &who, Millis from,
                                         const QString &title, bool ended);

} // namespace farnear::session
