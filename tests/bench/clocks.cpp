// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/clocks.h"

#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <atomic>
#include <memory>

#include "bench/crowd.h"
#include "bench/processusage.h"
#include "bench/serverprogram.h"
#include "bench/statistics.h"
#include "bench/waiting.h"

namespace farnear::bench {

namespace {

constexpr int rooms = 50;
constexpr int membersEach = 4;        // each may post 10 times a second
constexpr double postsASecond = 2000; // kept, all rooms together
constexpr int askEveryMs = 15;
constexpr int alone = 2000; // ms
constexpr double target = 5;

protocol::Invite roomOn(const ServerProgram &server)
{
    return protocol::Invite::fresh(QStringLiteral("127.0.0.1"), server.port(), false, false);
}

/** A member of a room of its own, on a thread of its own, who asks for the time until this goes. */
class QuietMember {
public:
    explicit QuietMember(const protocol::Invite &invite)
        : m_thread(QThread::create([this, invite] {
            Crowd crowd(invite);
            m_problem = crowd.gather(1);
            while (!m_over && m_problem.isEmpty()) {
                crowd.askClock();
                waitFor(askEveryMs);
            }
            m_roundTrips = crowd.roundTrips();
        }))
    {
        m_thread->start(QThread::HighestPriority);
    }

    /** From asking to the answer, ms. */
    [[nodiscard]] const std::vector<double> &finish()
    {
        m_over = true;
        m_thread->wait();
        return m_roundTrips;
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    std::atomic<bool> m_over = false;
    QString m_problem;
    std::vector<double> m_roundTrips;
    std::unique_ptr<QThread> m_thread;
};

QList<Figure> answers(const std::vector<double> &roundTrips, std::optional<double> limit)
{
    const QString ms = QStringLiteral("ms");
    const int count = int(roundTrips.size());
    return {{QStringLiteral("p50"), ms, median(roundTrips), count, {}},
            {QStringLiteral("p99"), ms, quantile(roundTrips, 0.99), count, limit},
            {QStringLiteral("worst"), ms, quantile(roundTrips, 1), count, {}}};
}

using Crowds = std::vector<std::unique_ptr<Crowd>>;

QString gather(Crowds &crowds, const ServerProgram &server)
{
    for (int i = 0; i < rooms; ++i) {
        crowds.push_back(std::make_unique<Crowd>(roomOn(server)));
        QString problem = crowds.back()->gather(membersEach);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

/** Everybody in turn, so that all together say so many a second. */
void talk(const Crowds &crowds, int seconds)
{
    const SystemClock clock;
    const Millis began = clock.now();
    int sent = 0;
    waitUntil(
        [&] {
            const Millis elapsed = std::min<Millis>(clock.now() - began, seconds * 1000);
            for (; sent < int(elapsed * postsASecond / 1000); ++sent)
                crowds[size_t(sent % rooms)]->say(sent / rooms % membersEach);
            return elapsed >= seconds * 1000;
        },
        seconds * 1000 + 1000);
}

Row beside(const Crowds &crowds, const std::vector<double> &roundTrips, int seconds, double serverCpu)
{
    std::vector<double> deliveries;
    int sent = 0;
    int refused = 0;
    for (const auto &crowd : crowds) {
        sent += crowd->sent();
        refused += crowd->refused();
        deliveries.insert(deliveries.end(), crowd->latencies().begin(), crowd->latencies().end());
    }
    const int arrived = int(deliveries.size());
    Row row{QStringLiteral("beside kept posts"), answers(roundTrips, target)};
    row.figures
        << Figure{QStringLiteral("posts"), QStringLiteral("1/s"), double(sent) / seconds, sent, {}}
        << Figure{QStringLiteral("deliveries"), QStringLiteral("1/s"), double(arrived) / seconds, arrived, {}}
        << Figure{QStringLiteral("delivered p99"), QStringLiteral("ms"), quantile(deliveries, 0.99), arrived, {}}
        << Figure{QStringLiteral("lost"), {}, double(sent * membersEach - arrived), sent, 0}
        << Figure{QStringLiteral("refused"), {}, double(refused), sent, 0}
        << Figure{QStringLiteral("server CPU"), QStringLiteral("%"), 100 * serverCpu / seconds, 1, {}};
    return row;
}

QString measure(Section &section, const ServerProgram &server, int seconds)
{
    QuietMember undisturbed(roomOn(server));
    waitFor(alone);
    section.rows << Row{QStringLiteral("alone"), answers(undisturbed.finish(), {})};
    Crowds crowds;
    QString problem = gather(crowds, server);
    if (!problem.isEmpty())
        return problem;
    QuietMember quiet(roomOn(server));
    const double before = usageOf(server.pid()).cpuSeconds;
    talk(crowds, seconds);
    const std::vector<double> &roundTrips = quiet.finish();
    const double used = usageOf(server.pid()).cpuSeconds - before;
    waitFor(1000); // for the last to arrive
    section.rows << beside(crowds, roundTrips, seconds, used);
    return quiet.problem();
}

} // namespace

Section clocks(const Options &options)
{
    const int seconds = std::min(options.seconds, 10);
    Section section{
        QStringLiteral("clocks"),
        QStringLiteral("farnear-server with a data folder on this computer; a member of a quiet room asks for "
                       "the time every %1 ms, alone and while %2 members of %3 other rooms say %4 sealed, "
                       "signed lines a second that are kept, for %5 s. From asking to the answer; members "
                       "and server share the processors.")
            .arg(askEveryMs)
            .arg(rooms * membersEach)
            .arg(rooms)
            .arg(postsASecond)
            .arg(seconds),
        {},
        {},
        {}};
    QTextStream(stderr) << "clocks ...\n";
    const QTemporaryDir data;
    const ServerProgram server(
        options.program(QStringLiteral("farnear-server")),
        {QStringLiteral("--data"), data.path(), QStringLiteral("--max-per-address"), QStringLiteral("1000")});
    section.problem
        = server.isUp() ? measure(section, server, seconds) : QStringLiteral("farnear-server did not start");
    return section;
}

} // namespace farnear::bench
