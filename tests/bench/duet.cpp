// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/duet.h"

#include <QUrl>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "bench/waiting.h"

namespace farnear::bench {

Duet::Duet(const Options &options, const PulseRig &rig, QString file)
    : m_options(options)
    , m_rig(rig)
    , m_file(std::move(file))
    , m_a(options.program(QStringLiteral("farnear-cli")), rig.environment())
    , m_b(options.program(QStringLiteral("farnear-cli")), rig.environment())
{
}

QString Duet::play(HeardRow &row)
{
    const QString problem = meet({});
    return problem.isEmpty() ? playRounds(row) : problem;
}

QString Duet::play(HeardRow &row, test::PathDelay up, test::PathDelay down)
{
    const QString problem = meet(std::pair(up, down));
    return problem.isEmpty() ? playRounds(row) : problem;
}

QStringList Duet::arguments(const QString &name, const QString &ear) const
{
    const QString device = m_options.engine == u"mpv" ? QStringLiteral("pulse/") + ear : ear;
    return {QStringLiteral("--engine"),       m_options.engine,
            QStringLiteral("--audio-device"), device,
            QStringLiteral("--name"),         name,
            QStringLiteral("--profile"),      m_profiles.filePath(name)};
}

/** A hosts: its invite, or nothing. */
QString Duet::invite(const QStringList &files)
{
    const QStringList host = QStringList{QStringLiteral("host")} + files
        + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    if (!m_a.start(host + arguments(QStringLiteral("Ada"), QStringLiteral("ear_a"))))
        return {};
    return m_a.waitForEvent(QStringLiteral("invite"), 10'000).values[QStringLiteral("url")].toString();
}

QString Duet::playCold(HeardRow &row, bool hostFirst)
{
    Recording recording(m_rig);
    if (!recording.start())
        return QStringLiteral("parec records nothing");
    const QStringList files = hostFirst ? QStringList{m_file} : QStringList{};
    const QStringList join{QStringLiteral("join"), invite(files), m_file};
    if (!m_b.start(join + arguments(QStringLiteral("Ben"), QStringLiteral("ear_b"))))
        return QStringLiteral("farnear-cli did not start");
    if (m_a.waitForEvent(QStringLiteral("joined"), 10'000).name.isEmpty())
        return QStringLiteral("the second farnear-cli did not join");
    if (!hostFirst) {
        waitFor(1500); // the clock settles, as it does while people greet each other
        m_a.send(QStringLiteral("open ") + m_file);
    }
    waitFor(8000);
    recording.stop();
    row.curve = offsetCurve(recording.sound());
    const auto heard = [](const OffsetPoint &point) { return point.left >= silence && point.right >= silence; };
    const auto first = std::ranges::find_if(row.curve, heard);
    if (first == row.curve.end())
        return QStringLiteral("the two were not heard");
    row.actions = {{Action::Kind::Play, first->at}, {Action::Kind::Pause, row.curve.back().at}};
    return {};
}

/** A hosts, B follows the invite; when it returns, both have the file open and the room is paused. */
QString Duet::meet(std::optional<std::pair<test::PathDelay, test::PathDelay>> path)
{
    QString invite = this->invite({m_file});
    if (invite.isEmpty())
        return m_a.running() ? QStringLiteral("farnear-cli host gave no invite")
                             : QStringLiteral("farnear-cli host ended");
    if (path)
        invite = throughProxy(invite, path->first, path->second);
    if (invite.isEmpty())
        return QStringLiteral("the delay proxy could not listen");
    const QStringList join{QStringLiteral("join"), invite, m_file};
    if (!m_b.start(join + arguments(QStringLiteral("Ben"), QStringLiteral("ear_b"))))
        return QStringLiteral("farnear-cli did not start");
    if (m_a.waitForEvent(QStringLiteral("joined"), 10'000).name.isEmpty())
        return QStringLiteral("the second farnear-cli did not join");
    waitFor(1000);
    m_a.send(QStringLiteral("pause"));
    waitFor(1000);
    return {};
}

QString Duet::throughProxy(const QString &invite, test::PathDelay up, test::PathDelay down)
{
    QUrl url(invite);
    m_proxy = std::make_unique<test::DelayProxy>(url.host(), quint16(url.port()));
    m_proxy->setDelays(up, down);
    if (!m_proxy->listen())
        return {};
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_proxy->port());
    return url.toString(QUrl::FullyEncoded);
}

/** One person does something; what it does to the sound is left alone for so long. */
void Duet::action(HeardRow &row, const Recording &recording, Action::Kind kind, CliDriver &by, const QString &command,
                  int ms)
{
    row.actions.push_back({kind, recording.secondsAt(by.send(command))});
    waitFor(ms);
}

QString Duet::playRounds(HeardRow &row)
{
    Recording recording(m_rig);
    if (!recording.start())
        return QStringLiteral("parec records nothing");
    waitFor(500);
    const QString play = QStringLiteral("play");
    for (int round = 0; round < m_options.rounds && m_a.running() && m_b.running(); ++round) {
        CliDriver &one = round % 2 == 0 ? m_a : m_b;
        CliDriver &other = round % 2 == 0 ? m_b : m_a;
        const QString seek = QStringLiteral("seek %1").arg(20 + 83 * round % 240);
        action(row, recording, round == 0 ? Action::Kind::Play : Action::Kind::Resume, one, play, 6000);
        action(row, recording, Action::Kind::Seek, other, seek, 6000);
        action(row, recording, Action::Kind::Pause, one, QStringLiteral("pause"), 2000);
        action(row, recording, Action::Kind::Resume, other, play, 6000);
        action(row, recording, Action::Kind::Pause, one, QStringLiteral("pause"), 1500);
    }
    recording.stop();
    if (!m_a.running() || !m_b.running())
        return QStringLiteral("a farnear-cli ended on its own");
    row.curve = offsetCurve(recording.sound());
    for (const auto &[from, to] : steadyStretches(row.actions))
        for (const auto *ear : {&recording.sound().left, &recording.sound().right})
            std::ranges::copy(findGaps(*ear, from, to), std::back_inserter(row.gaps));
    judgeStatus(row, recording, m_a);
    judgeStatus(row, recording, m_b);
    return {};
}

/** What each program said of itself in steady state. */
void Duet::judgeStatus(HeardRow &row, const Recording &recording, const CliDriver &cli) const
{
    int seeks = -1;
    for (const CliDriver::Event &event : cli.events()) {
        if (event.name != u"status")
            continue;
        const double at = recording.secondsAt(event.at);
        const auto stretches = steadyStretches(row.actions);
        const bool steady = std::ranges::any_of(stretches, [at](auto s) { return at > s.first && at < s.second; });
        const int told = event.values[QStringLiteral("seeks")].toInt();
        if (steady && seeks >= 0)
            row.seeks += std::max(0, told - seeks);
        seeks = told;
        if (!steady)
            continue;
        row.worstRate = std::max(row.worstRate, 100 * std::abs(event.values[QStringLiteral("rate")].toDouble(1) - 1));
        row.worstTold = std::max(row.worstTold, std::abs(event.values[QStringLiteral("offset_ms")].toDouble()));
    }
}

} // namespace farnear::bench
