// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextStream>

#include "bench/clidriver.h"
#include "bench/desk.h"
#include "bench/media.h"
#include "bench/processusage.h"
#include "bench/statistics.h"
#include "bench/waiting.h"
#include "bench/window.h"

namespace farnear::bench {

namespace {

constexpr int settleMs = 4000;

/** Several looks at several runs of one thing. */
class Looks {
public:
    void take(qint64 pid);
    [[nodiscard]] Row row(const QString &name) const;

private:
    std::vector<double> m_pss;
    std::vector<double> m_rss;
};

void Looks::take(qint64 pid)
{
    waitFor(settleMs);
    const ProcessUsage usage = usageOf(pid);
    m_pss.push_back(usage.pssMiB);
    m_rss.push_back(usage.rssMiB);
}

Row Looks::row(const QString &name) const
{
    const QString unit = QStringLiteral("MiB");
    const int repeats = int(m_pss.size());
    return {name,
            {{QStringLiteral("PSS"), unit, median(m_pss), repeats, {}},
             {QStringLiteral("RSS"), unit, median(m_rss), repeats, {}}}};
}

/** What the screen shows tells when the program is there. */
enum class Wait { Window, Film };

Row lookAt(const Desk &desk, int repeats, const QString &name, Wait wait,
           const std::function<std::unique_ptr<OnScreen>()> &launch)
{
    Looks looks;
    for (int i = 0; i < repeats; ++i) {
        desk.clear();
        const auto program = launch();
        if (program && (wait == Wait::Film ? desk.showsFilm(*program) : desk.showsWindow(*program)))
            looks.take(program->pid());
    }
    return looks.row(name);
}

/** Somebody hosts a room that plays a song; the window joins them. */
void inRoom(const Desk &desk, const Options &options, Section &section)
{
    const QString song = makeNoise(desk.rig().directory(), 300);
    CliDriver host(options.program(QStringLiteral("farnear-cli")), desk.rig().environment());
    const bool started
        = host.start({QStringLiteral("host"), song, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                      QStringLiteral("--profile"), desk.rig().directory() + QStringLiteral("/host"),
                      QStringLiteral("--engine"), options.engine});
    const QString invite = host.waitForEvent(QStringLiteral("invite"), 10'000).values[QStringLiteral("url")].toString();
    if (!started || invite.isEmpty()) {
        section.notes << QStringLiteral("In a room: farnear-cli gave no invite.");
        return;
    }
    host.send(QStringLiteral("play"));
    section.rows << lookAt(desk, options.repeats, QStringLiteral("window in a room"), Wait::Window,
                           [&] { return desk.farnear(QStringLiteral("guest"), {invite}); });
    Looks looks;
    looks.take(host.pid());
    section.rows << looks.row(QStringLiteral("farnear-cli hosting, a song playing"));
}

} // namespace

Section memory(const Options &given)
{
    Options options = given;
    options.repeats = std::min(options.repeats, 3);
    Section section{
        QStringLiteral("memory"),
        QStringLiteral("PSS and RSS from /proc, 4 s after the window (or the film's first picture) is on a "
                       "virtual screen drawn in software (llvmpipe's own memory is in it); median of %1 runs. "
                       "For comparison an empty Qt Quick window and libmpv in a bare OpenGL window.")
            .arg(options.repeats),
        {},
        {},
        {}};
    QTextStream(stderr) << "memory ...\n";
    Desk desk(options);
    section.problem = desk.setUp();
    if (!section.problem.isEmpty())
        return section;
    const QString film = makeFilm(desk.rig().directory(), 30);
    auto probe = desk.farnear(QStringLiteral("known"));
    if (!probe || !desk.showsWindow(*probe)) {
        section.problem = QStringLiteral("farnear showed no window");
        return section;
    }
    probe.reset();
    const auto row = [&](const char *name, Wait wait, const std::function<std::unique_ptr<OnScreen>()> &launch) {
        section.rows << lookAt(desk, options.repeats, QString::fromLatin1(name), wait, launch);
    };
    row("window, idle", Wait::Window, [&] { return desk.farnear(QStringLiteral("known")); });
    row("window, 1080p film", Wait::Film, [&] { return desk.farnear(QStringLiteral("known"), {film}); });
    inRoom(desk, options, section);
    row("empty Qt Quick window", Wait::Window, [&] { return desk.reference({QStringLiteral("quick")}); });
    row("libmpv alone, 1080p film", Wait::Film, [&] {
        return desk.reference({QStringLiteral("mpv"), QStringLiteral("1280"), QStringLiteral("800"), film});
    });
    return section;
}

} // namespace farnear::bench
