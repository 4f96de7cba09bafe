// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextStream>

#include "bench/desk.h"
#include "bench/media.h"
#include "bench/processusage.h"
#include "bench/waiting.h"
#include "bench/window.h"

namespace farnear::bench {

namespace {

/** Processor time of the program and the screen it draws on, and the frames that reached the screen. */
struct Spent {
    double program = 0; //!< % of one processor
    double screen = 0;
    double frames = 0; //!< a second
};

Spent watch(const Desk &desk, const OnScreen &program, QSize window, int seconds)
{
    waitFor(2000);
    const double programBefore = usageOf(program.pid()).cpuSeconds;
    const double screenBefore = usageOf(desk.screen().pid()).cpuSeconds;
    int frames = 0;
    size_t last = 0;
    waitUntil(
        [&] {
            const size_t now = desk.screen().fingerprint(window);
            frames += now != last;
            last = now;
            return false;
        },
        seconds * 1000);
    const auto percent = [seconds](double after, double before) { return 100 * (after - before) / seconds; };
    return {percent(usageOf(program.pid()).cpuSeconds, programBefore),
            percent(usageOf(desk.screen().pid()).cpuSeconds, screenBefore), double(frames) / seconds};
}

Row row(const QString &name, const Spent &spent)
{
    const QString percent = QStringLiteral("% of a core");
    return {name,
            {{QStringLiteral("program"), percent, spent.program, 1, {}},
             {QStringLiteral("screen (Xvfb)"), percent, spent.screen, 1, {}},
             {QStringLiteral("together"), percent, spent.program + spent.screen, 1, {}},
             {QStringLiteral("together, for a frame"),
              QStringLiteral("ms"),
              10 * (spent.program + spent.screen) / spent.frames,
              1,
              {}},
             {QStringLiteral("frames shown"), QStringLiteral("1/s"), spent.frames, 1, {}}}};
}

/** The size farnear opens with, so that the engine alone draws as many pixels. */
QSize windowSize(const Desk &desk)
{
    const auto program = desk.farnear(QStringLiteral("known"));
    if (!program || !desk.showsWindow(*program))
        return {};
    waitFor(1500);
    return desk.screen().litSize();
}

} // namespace

Section cpu(const Options &options)
{
    Section section{
        QStringLiteral("cpu"),
        QStringLiteral("A 1080p30 h264 film for %1 s, after 2 s to settle, on a virtual screen drawn in software "
                       "(no GPU: scaling and drawing count too), beside libmpv with its OpenGL render API in a "
                       "bare window of the same size. Frames: changes of a line of the screen, seen every 5 ms.")
            .arg(options.seconds),
        {},
        {},
        {}};
    QTextStream(stderr) << "cpu ...\n";
    Desk desk(options);
    section.problem = desk.setUp();
    if (!section.problem.isEmpty())
        return section;
    const QString film = makeFilm(desk.rig().directory(), options.seconds + 15);
    const QSize size = windowSize(desk);
    desk.clear();
    auto program = desk.farnear(QStringLiteral("known"), {film});
    if (size.isEmpty() || !program || !desk.showsFilm(*program)) {
        section.problem = QStringLiteral("farnear showed no film");
        return section;
    }
    section.rows << row(QStringLiteral("farnear"), watch(desk, *program, size, options.seconds));
    program.reset();
    desk.clear();
    const QStringList alone{QStringLiteral("mpv"), QString::number(size.width()), QString::number(size.height()), film};
    program = desk.reference(alone);
    if (program && desk.showsFilm(*program))
        section.rows << row(QStringLiteral("libmpv alone"), watch(desk, *program, size, options.seconds));
    section.notes << QStringLiteral("Window: %1x%2.").arg(size.width()).arg(size.height());
    return section;
}

} // namespace farnear::bench
