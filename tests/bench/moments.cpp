// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/moments.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include "bench/desk.h"
#include "bench/media.h"
#include "bench/statistics.h"
#include "bench/waiting.h"

namespace farnear::bench {

namespace {

constexpr double kCardTarget = 150; //!< ms

/** What farnear-bench-moments found; empty when it found nothing. */
QJsonObject play(const Desk &desk, const Options &options, const QString &film)
{
    const QString result = desk.rig().directory() + QStringLiteral("/moments.json");
    QFile::remove(result);
    const auto program = desk.moments({film, QString::number(options.seconds), result});
    if (program)
        waitUntil([&] { return !program->isRunning(); }, 30'000 + 2000 * options.seconds);
    QFile file(result);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::vector<double> times(const QJsonValue &list)
{
    std::vector<double> found;
    for (const auto &time : list.toArray())
        found.push_back(time.toDouble());
    return found;
}

double dropped(const QJsonObject &counts)
{
    return counts.value(QStringLiteral("frame-drop-count")).toDouble()
        + counts.value(QStringLiteral("decoder-frame-drop-count")).toDouble();
}

Row row(const QString &name, const QJsonObject &found)
{
    const auto undisturbed = found.value(QStringLiteral("undisturbed")).toObject();
    const auto taking = found.value(QStringLiteral("taking")).toObject();
    const auto pictures = times(taking.value(QStringLiteral("pictures")));
    const auto cards = times(taking.value(QStringLiteral("cards")));
    const int count = int(cards.size());
    const bool smooth = dropped(undisturbed) == 0; // else the computer is too slow for such a film
    const QString ms = QStringLiteral("ms");
    const QString frames = QStringLiteral("frames");
    return {name,
            {{QStringLiteral("picture, median"), ms, median(pictures), count, {}},
             {QStringLiteral("card as PNG, median"), ms, median(cards), count, kCardTarget},
             {QStringLiteral("card as PNG, slowest"), ms, quantile(cards, 1), count, {}},
             {QStringLiteral("dropped without"), frames, dropped(undisturbed), 1, {}},
             {QStringLiteral("dropped while taking"), frames, dropped(taking), 1,
              smooth ? std::optional(0.0) : std::nullopt},
             {QStringLiteral("late without"),
              frames,
              undisturbed.value(QStringLiteral("vo-delayed-frame-count")).toDouble(),
              1,
              {}},
             {QStringLiteral("late while taking"),
              frames,
              taking.value(QStringLiteral("vo-delayed-frame-count")).toDouble(),
              1,
              {}}}};
}

} // namespace

Section moments(const Options &options)
{
    Section section{
        QStringLiteral("moments"),
        QStringLiteral("A film plays in a window drawn in software for %1 s undisturbed, then for %1 s with a moment "
                       "taken and made a card every second, on the same two processors. Frames: as mpv counts them.")
            .arg(options.seconds),
        {},
        {},
        {}};
    QTextStream(stderr) << "moments ...\n";
    Desk desk(options);
    section.problem = desk.setUp();
    if (!section.problem.isEmpty())
        return section;
    for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160)}) {
        const QString film = makeFilm(desk.rig().directory(), 2 * options.seconds + 6, size);
        const auto found = play(desk, options, film);
        if (found.isEmpty())
            section.problem = QStringLiteral("farnear-bench-moments found nothing");
        section.rows << row(QStringLiteral("%1x%2").arg(size.width()).arg(size.height()), found);
    }
    return section;
}

} // namespace farnear::bench
