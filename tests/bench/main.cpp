// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <functional>

#include "bench/audible.h"
#include "bench/clocks.h"
#include "bench/evenings.h"
#include "bench/fanout.h"
#include "bench/friends.h"
#include "bench/moments.h"
#include "bench/smoke.h"
#include "bench/window.h"

using namespace farnear::bench;

namespace {

struct Benchmark {
    QString name;
    std::function<Section(const Options &)> run;
};

QList<Benchmark> benchmarks()
{
    return {{QStringLiteral("audible"), audible},   {QStringLiteral("start"), start},
            {QStringLiteral("memory"), memory},     {QStringLiteral("cpu"), cpu},
            {QStringLiteral("fanout"), fanout},     {QStringLiteral("clocks"), clocks},
            {QStringLiteral("evenings"), evenings}, {QStringLiteral("moments"), moments},
            {QStringLiteral("friends"), friends}};
}

void declare(QCommandLineParser &parser)
{
    const auto option = [&](const QString &name, const QString &text, const QString &value, const QString &standard) {
        parser.addOption({name, text, value, standard});
    };
    parser.setApplicationDescription(QStringLiteral("Measures Farnear. Prints a table for each measurement."));
    parser.addHelpOption();
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("audible, start, memory, cpu, fanout, clocks, evenings, moments, friends or all"));
    option(QStringLiteral("json"), QStringLiteral("Write the results there too"), QStringLiteral("file"), {});
    option(QStringLiteral("engine"), QStringLiteral("mpv or qt"), QStringLiteral("engine"), QStringLiteral("mpv"));
    option(QStringLiteral("seconds"), QStringLiteral("cpu, fanout, clocks, moments: how long"), QStringLiteral("n"),
           QStringLiteral("30"));
    option(QStringLiteral("rounds"), QStringLiteral("audible, friends: how many"), QStringLiteral("n"),
           QStringLiteral("5"));
    option(QStringLiteral("cold-starts"), QStringLiteral("audible: how many"), QStringLiteral("n"),
           QStringLiteral("20"));
    option(QStringLiteral("repeats"), QStringLiteral("start, memory, evenings: how many"), QStringLiteral("n"),
           QStringLiteral("5"));
    option(QStringLiteral("row"), QStringLiteral("audible: loopback, far, asymmetric or cold; friends: the first two"),
           QStringLiteral("row"), {});
    option(QStringLiteral("csv"), QStringLiteral("audible: write each row's curve to PREFIX-ROW.csv"),
           QStringLiteral("prefix"), {});
    option(QStringLiteral("bin"), QStringLiteral("Where the programs are"), QStringLiteral("directory"),
           QCoreApplication::applicationDirPath());
    parser.addOption({QStringLiteral("check"), QStringLiteral("Compare with the targets; exit 1 when one is missed")});
    parser.addOption({QStringLiteral("smoke"), QStringLiteral("Test the measuring parts themselves")});
}

Options read(const QCommandLineParser &parser)
{
    const auto number = [&](const QString &name) { return qBound(1, parser.value(name).toInt(), 1000); };
    Options options;
    options.what = parser.positionalArguments().value(0, QStringLiteral("all"));
    options.engine = parser.value(QStringLiteral("engine"));
    options.bin = parser.value(QStringLiteral("bin"));
    options.row = parser.value(QStringLiteral("row"));
    options.csv = parser.value(QStringLiteral("csv"));
    options.seconds = number(QStringLiteral("seconds"));
    options.rounds = number(QStringLiteral("rounds"));
    options.coldStarts = number(QStringLiteral("cold-starts"));
    options.repeats = number(QStringLiteral("repeats"));
    return options;
}

bool writeJson(const QString &path, const QList<Section> &sections)
{
    QFile file(path);
    return path.isEmpty()
        || (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(toJson(sections)).toJson()) > 0);
}

/** 0; 1 when something could not be measured, or with --check a target was missed. */
int finish(const QCommandLineParser &parser, const QList<Section> &sections)
{
    QTextStream out(stdout);
    bool measured = writeJson(parser.value(QStringLiteral("json")), sections);
    for (const Section &section : sections)
        measured = measured && section.problem.isEmpty();
    if (!parser.isSet(QStringLiteral("check")))
        return measured ? 0 : 1;
    int failed = 0;
    for (const QString &line : check(sections, failed))
        out << line << '\n';
    return measured && failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    declare(parser);
    parser.process(app);
    if (parser.isSet(QStringLiteral("smoke")))
        return smoke();
    const Options options = read(parser);
    QList<Section> sections;
    for (const Benchmark &benchmark : benchmarks()) {
        if (options.what != u"all" && options.what != benchmark.name)
            continue;
        sections << benchmark.run(options);
        QTextStream(stdout) << toText(sections.last());
    }
    if (!sections.isEmpty())
        return finish(parser, sections);
    QTextStream(stderr) << "There is no benchmark of that name.\n";
    return 2;
}
