// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextStream>

#include "bench/desk.h"
#include "bench/drop.h"
#include "bench/media.h"
#include "bench/statistics.h"
#include "bench/window.h"

namespace farnear::bench {

namespace {

using Launch = std::function<std::unique_ptr<OnScreen>(int repeat)>;
using Shown = std::function<bool()>;
constexpr double dropTarget = 300; // ms

std::vector<double> times(const Desk &desk, int repeats, const Launch &launch, const Shown &shown)
{
    std::vector<double> found;
    for (int i = 0; i < repeats; ++i) {
        desk.clear();
        const auto program = launch(i);
        const auto time = program ? program->timeUntil(shown, 20'000) : std::nullopt;
        if (time)
            found.push_back(*time);
    }
    return found;
}

Row row(const QString &name, const std::vector<double> &times)
{
    const QString ms = QStringLiteral("ms");
    const int repeats = int(times.size());
    return {name,
            {{QStringLiteral("median"), ms, median(times), repeats, {}},
             {QStringLiteral("fastest"), ms, quantile(times, 0), repeats, {}},
             {QStringLiteral("slowest"), ms, quantile(times, 1), repeats, {}}}};
}

} // namespace

Section start(const Options &options)
{
    Section section{
        QStringLiteral("start"),
        QStringLiteral("From starting the process to its first pixels on a 1920x1080 Xvfb (the framebuffer is "
                       "looked at every 5 ms), drawn in software; %1 repeats, after one to warm the disk "
                       "caches. For comparison an empty Qt Quick window. The drop: a 1080p film out of a folder of "
                       "10,000 files, handed "
                       "to a window that stands at home.")
            .arg(options.repeats),
        {},
        {},
        {}};
    QTextStream(stderr) << "start ...\n";
    Desk desk(options);
    section.problem = desk.setUp();
    if (!section.problem.isEmpty())
        return section;
    const QString film = makeFilm(desk.rig().directory(), 10);
    const Shown window = [&] { return desk.screen().isLit(); };
    const Shown picture = [&] { return desk.screen().glaring() > 0.02; };
    const auto again = [&](int) { return desk.farnear(QStringLiteral("known")); };
    const auto fresh = [&](int i) { return desk.farnear(QStringLiteral("new%1").arg(i)); };
    const auto playing = [&](int) { return desk.farnear(QStringLiteral("known"), {film}); };
    const auto empty = [&](int) { return desk.reference({QStringLiteral("quick")}); };
    if (times(desk, 1, again, window).empty()) {
        section.problem = QStringLiteral("farnear showed no window");
        return section;
    }
    section.rows << row(QStringLiteral("window"), times(desk, options.repeats, again, window))
                 << row(QStringLiteral("window, new profile"), times(desk, options.repeats, fresh, window))
                 << row(QStringLiteral("a film's first picture"), times(desk, options.repeats, playing, picture))
                 << row(QStringLiteral("empty Qt Quick window"), times(desk, options.repeats, empty, window));
    Row drop = row(QStringLiteral("drop to first picture"), dropToFirstFrame(desk, film, options.repeats));
    drop.figures.first().target = dropTarget;
    section.rows << drop;
    return section;
}

} // namespace farnear::bench
