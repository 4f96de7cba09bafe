// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/friends.h"

#include <QTextStream>

#include <array>
#include <cmath>
#include <memory>

#include "bench/audiblefigures.h"
#include "bench/media.h"
#include "bench/roomfriend.h"
#include "bench/statistics.h"
#include "bench/waiting.h"
#include "support/delayproxy.h"
#include "support/syncplayserver.h"

namespace farnear::bench {

namespace {

struct Network {
    QString name;
    test::PathDelay path; //!< each way, of both
};

const std::array networks{Network{QStringLiteral("loopback"), {}}, Network{QStringLiteral("far"), {60, 30}}};

enum class Pair { Farnears, OneOfEach, Syncplays };

QString nameOf(Pair pair)
{
    switch (pair) {
    case Pair::Farnears: return QStringLiteral("two Farnears");
    case Pair::OneOfEach: return QStringLiteral("one of each");
    case Pair::Syncplays: return QStringLiteral("two Syncplays");
    }
    return {};
}

/** Two people, each behind a path of their own, taken through the rounds and recorded. */
class Meeting {
public:
    Meeting(const Options &options, const PulseRig &rig, Pair pair, QString file)
        : m_options(options)
        , m_rig(rig)
        , m_file(std::move(file))
    {
        const auto farnear = [&] { return std::make_unique<FarnearFriend>(options, rig); };
        const auto syncplay = [&] { return std::make_unique<SyncplayFriend>(rig); };
        if (pair == Pair::Syncplays)
            m_one = syncplay();
        else
            m_one = farnear();
        if (pair == Pair::Farnears)
            m_other = farnear();
        else
            m_other = syncplay();
    }

    /** Empty, or what went wrong. */
    [[nodiscard]] QString play(const Network &network, HeardRow &row)
    {
        const QString problem = meet(network);
        return problem.isEmpty() ? playRounds(row) : problem;
    }

private:
    [[nodiscard]] QString meet(const Network &network)
    {
        if (!m_server.start())
            return QStringLiteral("syncplay-server did not start");
        for (auto &path : m_paths) {
            path = std::make_unique<test::DelayProxy>(QStringLiteral("127.0.0.1"), m_server.port());
            path->setDelays(network.path, network.path);
            if (!path->listen())
                return QStringLiteral("the delay proxy could not listen");
        }
        const bool run = m_one->start(m_paths[0]->port(), QStringLiteral("ada"), QStringLiteral("ear_a"), m_file)
            && m_other->start(m_paths[1]->port(), QStringLiteral("ben"), QStringLiteral("ear_b"), m_file);
        if (!run)
            return QStringLiteral("a program did not start");
        if (!waitUntil([this] { return m_one->isReady() || m_other->isReady(); }, 6000))
            m_one->open();
        if (!waitUntil([this] { return m_one->isReady() && m_other->isReady(); }, 20'000))
            return QStringLiteral("they did not get the file open");
        waitFor(6000); // Syncplay's client goes back to the beginning until then, and clocks settle
        return {};
    }

    [[nodiscard]] QString playRounds(HeardRow &row)
    {
        Recording recording(m_rig);
        if (!recording.start())
            return QStringLiteral("parec records nothing");
        m_one->pause();
        waitFor(2000);
        const auto did = [&](Action::Kind kind, Millis at, int ms) {
            row.actions.push_back({kind, recording.secondsAt(at)});
            waitFor(ms);
        };
        for (int round = 0; round < m_options.rounds; ++round) {
            RoomFriend &one = round % 2 == 0 ? *m_one : *m_other;
            RoomFriend &other = round % 2 == 0 ? *m_other : *m_one;
            did(round == 0 ? Action::Kind::Play : Action::Kind::Resume, one.play(), 6000);
            did(Action::Kind::Seek, other.seek(20 + 83 * round % 240), 6000);
            did(Action::Kind::Pause, one.pause(), 2000);
            did(Action::Kind::Resume, other.play(), 6000);
            did(Action::Kind::Pause, one.pause(), 2000);
        }
        recording.stop();
        row.curve = offsetCurve(recording.sound());
        return {};
    }

    const Options &m_options;
    const PulseRig &m_rig;
    QString m_file;
    test::SyncplayServer m_server;
    std::array<std::unique_ptr<test::DelayProxy>, 2> m_paths;
    std::unique_ptr<RoomFriend> m_one;
    std::unique_ptr<RoomFriend> m_other;
};

/** The row, with its first figure the median. */
Row measure(const Options &options, const Network &network, Pair pair, Section &section)
{
    QTextStream(stderr) << "friends: " << nameOf(pair) << ", " << network.name << " ...\n";
    const double none = std::nan("");
    const QString name = nameOf(pair) + QStringLiteral(", ") + network.name;
    PulseRig rig;
    HeardRow row;
    QString problem = rig.start();
    const QString noise = problem.isEmpty() ? makeNoise(rig.directory(), 300) : QString();
    if (problem.isEmpty())
        problem = Meeting(options, rig, pair, noise).play(network, row);
    if (!problem.isEmpty())
        section.problem += name + QStringLiteral(": ") + problem + QStringLiteral(". ");
    const QString csv = options.csv + u'-' + name + QStringLiteral(".csv");
    if (!options.csv.isEmpty() && !writeCsv(csv, row))
        section.notes << QStringLiteral("Could not write %1").arg(csv);
    return figures(name, row, none, none);
}

} // namespace

Section friends(const Options &options)
{
    Section section{QStringLiteral("friends"), {}, {}, {}, {}};
    section.method = QStringLiteral(
        "Two people in a room of syncplay-server, with farnear-cli or Syncplay's own client and mpv, play noise to the "
        "left and right channel of one PulseAudio null sink; offsets as in \"audible\". far: 60 + U(0,30) ms each way "
        "between the server and each of them.");
    if (!test::SyncplayServer::isInstalled() || !test::SyncplayClient::isInstalled()) {
        section.problem = QStringLiteral("syncplay-server, syncplay or mpv is not installed");
        return section;
    }
    for (const Network &network : networks) {
        if (!options.row.isEmpty() && options.row != network.name)
            continue;
        for (const Pair pair : {Pair::Farnears, Pair::OneOfEach, Pair::Syncplays})
            section.rows << measure(options, network, pair, section);
    }
    return section;
}

} // namespace farnear::bench
