// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "journal/evenings.h"
#include "model/member.h"
#include "model/queue.h"

namespace farnear::journal {

/** "31 evenings, 46 h 12 min, 4 in a row, first song, longest evening". */
struct Summary {
    int evenings = 0;
    qint64 heardMs = 0;
    int inARow = 0; //!< days one after the other, the most there ever were: it never shrinks
    int hearts = 0;
    int moments = 0;
    int zeros = 0;                      //!< days on which nobody was far away
    QDateTime since;                    //!< when the first one began
    std::optional<ports::Played> first; //!< heard together; a song if there ever was one
    std::optional<ports::Evening> longest;
    bool operator==(const Summary &) const = default;
};
/** Of the evenings with somebody; with nobody named, of all. */
[[nodiscard]] Summary summaryOf(const QList<ports::Evening> &evenings, const model::MemberId &member = {});

/** How far apart, on a day. */
struct Distance {
    QDate day;
    double km = 0;
    QString evening; //!< id
    [[nodiscard]] bool isZero() const { return km == 0; }
    bool operator==(const Distance &) const = default;
};
/** Oldest first, one for each evening on which it was known. */
[[nodiscard]] QList<Distance> distancesOf(const QList<ports::Evening> &evenings, const model::MemberId &member = {});

/** Something somebody likes or brought. */
struct Liked {
    model::QueueEntry item;
    QDateTime at;
    bool operator==(const Liked &) const = default;
};
/** What somebody hearted, newest first, each thing once. */
[[nodiscard]] QList<Liked> likedBy(const QList<ports::Evening> &evenings, const model::MemberId &member);
/** What was heard because somebody brought it, newest first, each thing once. */
[[nodiscard]] QList<Liked> broughtBy(const QList<ports::Evening> &evenings, const model::MemberId &member);

} // namespace farnear::journal
