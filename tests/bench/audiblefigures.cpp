// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/audiblefigures.h"

#include <QFile>
#include <QTextStream>

#include <cmath>

#include "bench/statistics.h"

namespace farnear::bench {

namespace {

bool startsSound(Action::Kind kind)
{
    return kind != Action::Kind::Pause;
}

bool together(const OffsetPoint &point)
{
    return point.known && std::abs(point.offset) < inSync;
}

Figure figure(const QString &name, const QString &unit, double value, int repeats, double target)
{
    Figure made{name, unit, value, repeats, {}};
    if (!std::isnan(target))
        made.target = target;
    return made;
}

/** Offsets of the windows that lie wholly in such stretches; `unmatched` counts those that could not be told. */
std::vector<double> offsetsIn(const HeardRow &row, const std::vector<Stretch> &stretches, int &unmatched)
{
    std::vector<double> offsets;
    for (const auto &[from, to] : stretches) {
        for (const OffsetPoint &point : row.curve) {
            if (point.at - point.window / 2 < from || point.at + point.window / 2 > to)
                continue;
            if (point.known)
                offsets.push_back(std::abs(point.offset));
            else
                ++unmatched;
        }
    }
    return offsets;
}

std::vector<double> syncTimes(const HeardRow &row, Action::Kind kind)
{
    std::vector<double> times;
    for (size_t i = 0; i + 1 < row.actions.size(); ++i)
        if (row.actions[i].kind == kind)
            times.push_back(timeToSync(row, i) * 1000);
    return times;
}

/** A action after which they never came together counts as the worst. */
double worst(const std::vector<double> &times)
{
    double most = 0;
    for (const double time : times)
        most = std::isnan(time) ? time : std::max(most, time);
    return times.empty() ? std::nan("") : most;
}

} // namespace

QString Action::name() const
{
    switch (kind) {
    case Kind::Play: return QStringLiteral("play");
    case Kind::Seek: return QStringLiteral("seek");
    case Kind::Resume: return QStringLiteral("resume");
    case Kind::Pause: return QStringLiteral("pause");
    }
    return {};
}

std::vector<Stretch> steadyStretches(const std::vector<Action> &actions, std::optional<Action::Kind> after)
{
    std::vector<Stretch> stretches;
    for (size_t i = 0; i + 1 < actions.size(); ++i)
        if (startsSound(actions[i].kind) && actions[i].kind == after.value_or(actions[i].kind))
            stretches.emplace_back(actions[i].at + settled, actions[i + 1].at - guard);
    return stretches;
}

double timeToSync(const HeardRow &row, size_t action, double within)
{
    const double from = row.actions[action].at;
    double apart = from;
    bool seen = false;
    for (const OffsetPoint &point : row.curve) {
        if (point.at < from || point.at > from + within || point.at + point.window / 2 > row.actions[action + 1].at)
            continue;
        seen = together(point);
        if (!seen)
            apart = point.at;
    }
    return seen ? apart - from : std::nan("");
}

Row figures(const QString &name, const HeardRow &row, double medianTarget, double p99Target)
{
    const QString ms = QStringLiteral("ms");
    const double none = std::nan("");
    int unmatched = 0;
    const std::vector<double> offsets = offsetsIn(row, steadyStretches(row.actions), unmatched);
    const int count = int(offsets.size());
    const double share = count + unmatched > 0 ? 100.0 * unmatched / (count + unmatched) : none;
    Row made{name,
             {figure(QStringLiteral("median"), ms, median(offsets), count, medianTarget),
              figure(QStringLiteral("p99"), ms, quantile(offsets, 0.99), count, p99Target),
              figure(QStringLiteral("worst"), ms, quantile(offsets, 1), count, none),
              figure(QStringLiteral("unmatched"), QStringLiteral("%"), share, count + unmatched, none)}};
    for (const Action::Kind kind : {Action::Kind::Play, Action::Kind::Seek, Action::Kind::Resume}) {
        const QString action = Action{kind, 0}.name();
        const std::vector<double> after = offsetsIn(row, steadyStretches(row.actions, kind), unmatched);
        const std::vector<double> times = syncTimes(row, kind);
        const int repeats = int(times.size());
        made.figures << figure(QStringLiteral("median after ") + action, ms, median(after), int(after.size()), none)
                     << figure(QStringLiteral("together after ") + action, ms, median(times), repeats, none)
                     << figure(QStringLiteral("together after ") + action + QStringLiteral(", worst"), ms, worst(times),
                               repeats, none);
    }
    made.figures << figure(QStringLiteral("seeks"), {}, row.seeks, 1, std::isnan(p99Target) ? none : 0)
                 << figure(QStringLiteral("gaps"), {}, double(row.gaps.size()), 1, none)
                 << figure(QStringLiteral("rate off by"), QStringLiteral("%"), row.worstRate, 1, none)
                 << figure(QStringLiteral("told off by"), ms, row.worstTold, 1, none);
    return made;
}

bool writeCsv(const QString &path, const HeardRow &row)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text))
        return false;
    QTextStream out(&file);
    out << "seconds,offset_ms,peak,window_ms,level_a,level_b,action\n";
    size_t next = 0;
    for (const OffsetPoint &point : row.curve) {
        QString actions;
        for (; next < row.actions.size() && row.actions[next].at <= point.at; ++next)
            actions += row.actions[next].name() + u' ';
        out << QString::number(point.at, 'f', 3) << ','
            << (point.known ? QString::number(point.offset, 'f', 3) : QString()) << ','
            << QString::number(point.peak, 'f', 3) << ',' << point.window * 1000 << ','
            << QString::number(point.left, 'f', 4) << ',' << QString::number(point.right, 'f', 4) << ','
            << actions.trimmed() << '\n';
    }
    return true;
}

} // namespace farnear::bench
