// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include "model/queue.h"
#include "model/tags.h"
#include "ports/journalstore.h"

/** Evenings as two people far apart might have had them. */
namespace farnear::test {

inline model::QueueEntry song(const QString &title, const QString &artist = QStringLiteral("The Late Lines"))
{
    model::QueueEntry item;
    item.tags.title = title;
    item.tags.artist = artist;
    item.tags.album = QStringLiteral("Stations");
    item.source.fileName = title + QStringLiteral(".flac");
    item.tags.duration = 245'000;
    item.content.size = 31'000'000;
    item.content.fingerprint = QStringLiteral("print of ") + title;
    item.tags.kind = model::Tags::Kind::Music;
    item.addedBy = QStringLiteral("jun");
    return item;
}

inline QDateTime evenAt(const QDate &day, const QTime &time)
{
    return {day, time, Qt::OffsetFromUTC, 3600};
}

/** An evening with Jun: from nine, on that day. */
inline ports::Evening eveningOn(const QDate &day, qint64 minutes = 90, double km = 1204)
{
    const QDateTime started = evenAt(day, QTime(21, 4));
    ports::Evening evening{
        QStringLiteral("evening-") + day.toString(Qt::ISODate), started, minutes * 60'000, {}, {}, {}};
    evening.companions.append({QStringLiteral("jun"), QStringLiteral("Jun"), 1, km, minutes * 60'000});
    evening.played.append({song(QStringLiteral("Night bus")), started, minutes * 60'000});
    return evening;
}

inline ports::Highlight heart(const QString &by, const model::QueueEntry &item, const QDateTime &at)
{
    return {ports::Highlight::Kind::Heart, by, by, item, 1000, {}, {}, at};
}

/** Count evenings, newest first, each with about ten songs and a few keepsakes. The same ones for the same seed. */
inline QList<ports::Evening> manyEvenings(int count, quint32 seed = 1)
{
    QRandomGenerator dice(seed);
    QList<ports::Evening> evenings;
    QDate day(2020, 1, 1);
    for (int i = 0; i < count; ++i) {
        day = day.addDays(1 + int(dice.bounded(2)));
        const double km = dice.bounded(30) == 0 ? 0 : 1204 - dice.bounded(400);
        ports::Evening evening = eveningOn(day, 20 + int(dice.bounded(150)), km);
        for (int n = 0; n < 9; ++n)
            evening.played.append({song(QStringLiteral("Song %1").arg(dice.bounded(400))), evening.started, 240'000});
        for (int n = 0; n < 3; ++n)
            evening.highlights.append(heart(QStringLiteral("jun"), evening.played[n].item, evening.started));
        evening.highlights.append({ports::Highlight::Kind::GoodNight,
                                   QStringLiteral("mia"),
                                   QStringLiteral("Mia"),
                                   {},
                                   -1,
                                   QStringLiteral("sleep well"),
                                   {},
                                   evening.started});
        evenings.prepend(evening);
    }
    return evenings;
}

} // namespace farnear::test
