// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/audible.h"

#include <QTextStream>

#include <cmath>

#include "bench/audiblefigures.h"
#include "bench/duet.h"
#include "bench/media.h"
#include "bench/pulserig.h"
#include "bench/statistics.h"

namespace farnear::bench {

namespace {

struct Network {
    QString name;
    test::PathDelay up;
    test::PathDelay down;
    bool direct = false;
    double medianTarget = 0;
    double p99Target = 0;
};

/** Targets: with mpv as the design sets them; Qt Multimedia's clock allows no more than a median of 40 ms. */
QList<Network> networks(const Options &options)
{
    const double none = std::nan("");
    const bool mpv = options.engine == u"mpv";
    QList<Network> all{{QStringLiteral("loopback"), {}, {}, true, mpv ? 2. : 40., mpv ? 8 : none},
                       {QStringLiteral("far"), {60, 30}, {60, 30}, false, mpv ? 5. : 40., mpv ? 15 : none},
                       {QStringLiteral("asymmetric"), {20, 40}, {140, 40}, false, none, none}};
    if (!options.row.isEmpty())
        all.removeIf([&](const Network &network) { return network.name != options.row; });
    return all;
}

/** Measured the same way with Syncplay 1.6.9 and mpv; the seek there needs no start. */
QList<Row> syncplay()
{
    const auto row = [](const QString &name, double play, double seek, double resume) {
        const auto figure = [](const QString &what, double value) {
            return Figure{what, QStringLiteral("ms"), value, 1, {}};
        };
        return Row{name,
                   {figure(QStringLiteral("median after play"), play),
                    figure(QStringLiteral("median after seek"), seek),
                    figure(QStringLiteral("median after resume"), resume)}};
    };
    return {row(QStringLiteral("Syncplay loopback"), 66, 20, 35), row(QStringLiteral("Syncplay far"), 98, 4, 90),
            row(QStringLiteral("Syncplay asymmetric"), 277, 49, 159)};
}

QString method(const Options &options)
{
    return QStringLiteral("Two farnear-cli (%1 engine) play 300-3000 Hz noise to the left and right channel of one "
                          "PulseAudio null sink; "
                          "its monitor is recorded at 48 kHz and left and right are cross-correlated every 50 ms "
                          "(windows of 250 ms, "
                          "shorter where they don't match). |offset| counts from 1 s after each play, seek and resume; "
                          "\"together\" is "
                          "the time until it stays below 8 ms. B's path: far 60 + U(0,30) ms each way, asymmetric 20 "
                          "up and 140 down "
                          "+ U(0,40); A hosts. %2 rounds of play, 6 s, seek, 6 s, pause, 2 s, play, 6 s.")
        .arg(options.engine)
        .arg(options.rounds);
}

void measure(const Options &options, const Network &network, const PulseRig &rig, const QString &noise,
             Section &section)
{
    QTextStream(stderr) << "audible: " << network.name << " ...\n";
    Duet duet(options, rig, noise);
    HeardRow row;
    const QString problem = network.direct ? duet.play(row) : duet.play(row, network.up, network.down);
    if (!problem.isEmpty()) {
        section.problem += network.name + QStringLiteral(": ") + problem + QStringLiteral(". ");
        return;
    }
    section.rows << figures(network.name, row, network.medianTarget, network.p99Target);
    for (const double gap : row.gaps)
        section.notes << QStringLiteral("%1: silence at %2 s").arg(network.name).arg(gap, 0, 'f', 3);
    const QString csv = options.csv + u'-' + network.name + QStringLiteral(".csv");
    if (!options.csv.isEmpty() && !writeCsv(csv, row))
        section.notes << QStringLiteral("Could not write %1").arg(csv);
}

/** Outputs that never played, again and again: how long after both are heard they stay together. Every second time the
 * host plays already. */
Row coldStarts(const Options &options, const QString &noise, Section &section)
{
    std::vector<double> times;
    for (int i = 0; i < options.coldStarts; ++i) {
        QTextStream(stderr) << "audible: cold start " << i + 1 << " ...\n";
        PulseRig rig;
        HeardRow row;
        QString problem = rig.start();
        if (problem.isEmpty())
            problem = Duet(options, rig, noise).playCold(row, i % 2 == 1);
        if (!problem.isEmpty())
            section.notes << QStringLiteral("cold start %1: %2").arg(i + 1).arg(problem);
        const double time = problem.isEmpty() ? timeToSync(row, 0, 5) : std::nan("");
        times.push_back(std::isnan(time) ? 5000 : time * 1000);
        const QString csv = options.csv + QStringLiteral("-cold-%1.csv").arg(i + 1);
        if (!options.csv.isEmpty() && !writeCsv(csv, row))
            section.notes << QStringLiteral("Could not write %1").arg(csv);
    }
    const int repeats = int(times.size());
    const auto figure = [repeats](const QString &name, double value) {
        return Figure{name, QStringLiteral("ms"), value, repeats, {}};
    };
    Figure p95 = figure(QStringLiteral("together after first play, p95"), quantile(times, 0.95));
    p95.target = options.engine == u"mpv" ? std::optional<double>(1500) : std::nullopt;
    return {QStringLiteral("cold start"),
            {figure(QStringLiteral("together after first play"), median(times)), p95,
             figure(QStringLiteral("together after first play, worst"), quantile(times, 1))}};
}

} // namespace

Section audible(const Options &options)
{
    Section section{QStringLiteral("audible"), method(options), {}, {}, {}};
    PulseRig rig;
    section.problem = rig.start();
    if (!section.problem.isEmpty())
        return section;
    const QString noise = makeNoise(rig.directory(), 300);
    if (noise.isEmpty()) {
        section.problem = QStringLiteral("ffmpeg could not make the noise");
        return section;
    }
    for (const Network &network : networks(options))
        measure(options, network, rig, noise, section);
    if (options.row.isEmpty() || options.row == u"cold")
        section.rows << coldStarts(options, noise, section);
    section.rows << syncplay();
    return section;
}

} // namespace farnear::bench
