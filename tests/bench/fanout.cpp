// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/fanout.h"

#include <QCoreApplication>
#include <QTextStream>

#include "bench/crowd.h"
#include "bench/processusage.h"
#include "bench/serverprogram.h"
#include "bench/statistics.h"

namespace farnear::bench {

namespace {

constexpr double postsEach = 5; //!< a second; the server allows each member 10

Figure ms(const QString &name, double value, int repeats)
{
    return {name, QStringLiteral("ms"), value, repeats, {}};
}

/** Processor time of the server and of this program, which is all the members. */
struct Used {
    ProcessUsage server;
    ProcessUsage crowd;
    explicit Used(qint64 pid) : server(usageOf(pid)), crowd(usageOf(QCoreApplication::applicationPid())) { }
};

Row talkedAbout(const Crowd &crowd, int members, int seconds, const Used &before, const Used &after)
{
    const std::vector<double> &latencies = crowd.latencies();
    const int arrivals = int(latencies.size());
    const int lost = crowd.sent() * members - arrivals;
    const auto percent = [seconds](const ProcessUsage &now, const ProcessUsage &then) {
        return 100 * (now.cpuSeconds - then.cpuSeconds) / seconds;
    };
    return {QStringLiteral("%1 members").arg(members),
            {{QStringLiteral("posts"), QStringLiteral("1/s"), double(crowd.sent()) / seconds, crowd.sent(), {}},
             {QStringLiteral("deliveries"), QStringLiteral("1/s"), double(arrivals) / seconds, arrivals, {}},
             ms(QStringLiteral("p50"), median(latencies), arrivals),
             ms(QStringLiteral("p99"), quantile(latencies, 0.99), arrivals),
             ms(QStringLiteral("worst"), quantile(latencies, 1), arrivals),
             {QStringLiteral("lost"), {}, double(lost), crowd.sent(), 0},
             {QStringLiteral("refused"), {}, double(crowd.refused()), crowd.sent(), {}},
             {QStringLiteral("server CPU"), QStringLiteral("%"), percent(after.server, before.server), 1, {}},
             {QStringLiteral("crowd CPU"), QStringLiteral("%"), percent(after.crowd, before.crowd), 1, {}},
             {QStringLiteral("server memory (PSS)"), QStringLiteral("MiB"), after.server.pssMiB, 1, {}}}};
}

} // namespace

Section fanout(const Options &options)
{
    const int seconds = std::min(options.seconds, 10);
    Section section{QStringLiteral("fanout"),
                    QStringLiteral("farnear-server on this computer, one room; every member is a WebSocket of this one "
                                   "program and posts %1 sealed, signed lines a second for %2 s. Latency: from sending "
                                   "to arrival at each member, the crowd's own work included.")
                        .arg(postsEach)
                        .arg(seconds),
                    {},
                    {},
                    {}};
    for (const int members : {2, 8, 32, 64}) {
        QTextStream(stderr) << "fanout: " << members << " members ...\n";
        const ServerProgram server(options.program(QStringLiteral("farnear-server")));
        if (!server.isUp()) {
            section.problem = QStringLiteral("farnear-server did not start");
            break;
        }
        Crowd crowd(protocol::Invite::fresh(QStringLiteral("127.0.0.1"), server.port(), false, false));
        section.problem = crowd.gather(members);
        if (!section.problem.isEmpty())
            break;
        const Used before(server.pid());
        crowd.talk(postsEach, seconds);
        section.rows << talkedAbout(crowd, members, seconds, before, Used(server.pid()));
    }
    return section;
}

} // namespace farnear::bench
