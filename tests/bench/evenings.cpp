// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evenings.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include "bench/statistics.h"
#include "journal/calendar.h"
#include "journal/search.h"
#include "journal/summary.h"
#include "store/sqlitejournalstore.h"
#include "support/evenings.h"

namespace farnear::bench {

namespace {

constexpr int count = 2000;
constexpr double target = 200;

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/** What the page of evenings shows first. */
void sumUp(const QList<ports::Evening> &evenings)
{
    (void)journal::peopleOf(evenings);
    (void)journal::summaryOf(evenings, QStringLiteral("jun"));
    (void)journal::distancesOf(evenings, QStringLiteral("jun"));
    (void)journal::monthOf(evenings, 2022, 5, QLocale());
}

Row row(const QString &name, const std::vector<double> &times, std::optional<double> limit)
{
    const QString ms = QStringLiteral("ms");
    return {name,
            {{QStringLiteral("median"), ms, median(times), int(times.size()), limit},
             {QStringLiteral("slowest"), ms, quantile(times, 1), int(times.size()), limit}}};
}

} // namespace

Section evenings(const Options &options)
{
    Section section{QStringLiteral("evenings"),
                    QStringLiteral("A memory of %1 evenings, each with ten songs and four keepsakes, on this disk and "
                                   "warm in its cache: from opening the database to the list of evenings with its "
                                   "figures; then the index for searching.")
                        .arg(count),
                    {},
                    {},
                    {}};
    QTextStream(stderr) << "evenings ...\n";
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("memory.db"));
    {
        store::SqliteJournalStore store(path);
        for (const ports::Evening &evening : test::manyEvenings(count))
            store.keep(evening);
    }
    std::vector<double> opened;
    std::vector<double> summed;
    std::vector<double> indexed;
    for (int i = 0; i < options.repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        store::SqliteJournalStore store(path);
        const QList<ports::Evening> read = store.evenings().result();
        opened.push_back(since(timer));
        sumUp(read);
        summed.push_back(since(timer));
        timer.restart();
        const journal::Search search(read);
        indexed.push_back(since(timer));
        if (read.size() != count || search.find(QStringLiteral("jun")).size() != count)
            section.problem = QStringLiteral("not all evenings were read");
    }
    section.rows << row(QStringLiteral("read"), opened, {}) << row(QStringLiteral("read and summed up"), summed, target)
                 << row(QStringLiteral("search index"), indexed, {});
    section.notes << QStringLiteral("The file has %1 KB.").arg(QFileInfo(path).size() / 1024);
    return section;
}

} // namespace farnear::bench
