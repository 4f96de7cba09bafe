// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/memoryfacts.h"

#include "desk/facts.h"
#include "support/evenings.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using ports::Evening;
using ports::Highlight;

namespace {

constexpr qint64 minute = 60'000; // ms

model::QueueEntry songOf(const QVariantMap &said)
{
    model::QueueEntry item = song(said.value(u"title"_s).toString(), said.value(u"artist"_s).toString());
    item.id = item.tags.title;
    return item;
}

Highlight highlightOf(Highlight::Kind kind, const QVariantMap &said, const QDateTime &at)
{
    const QString by = said.value(u"by"_s, u"Jun"_s).toString();
    Highlight highlight{kind, by, by, {}, -1, said.value(u"text"_s).toString(), {}, at};
    if (said.contains(u"at"_s))
        highlight.position = millisOf(said.value(u"at"_s).toString());
    return highlight;
}

void addPlayed(Evening &evening, const QVariantMap &said)
{
    const model::QueueEntry item = songOf(said);
    evening.played.append({item, evening.started, said.value(u"minutes"_s, 4).toInt() * minute});
    if (said.value(u"heart"_s).toBool())
        evening.highlights.append(heart(u"Jun"_s, item, evening.started));
}

Evening eveningOf(const QVariantMap &said)
{
    const QString day = said.value(u"day"_s).toString();
    const QTime from = QTime::fromString(said.value(u"from"_s, u"21:04"_s).toString(), u"hh:mm"_s);
    const qint64 ms = said.value(u"minutes"_s).toInt() * minute;
    Evening evening{u"evening-"_s + day, evenAt(QDate::fromString(day, Qt::ISODate), from), ms, {}, {}, {}};
    for (const QString &name : said.value(u"with"_s, QStringList{u"Jun"_s}).toStringList())
        evening.companions.append(
            {name, name, int(evening.companions.size()) + 1, said.value(u"km"_s, -1).toDouble(), ms});
    for (const QVariant &played : said.value(u"played"_s).toList())
        addPlayed(evening, played.toMap());
    for (const QVariant &moment : said.value(u"moments"_s).toList()) {
        Highlight kept = highlightOf(Highlight::Kind::Moment, moment.toMap(), evening.started);
        kept.item = itemOf(moment.toMap());
        kept.picture = evening.id + u'/' + kept.text;
        evening.highlights.append(kept);
    }
    for (const QVariant &night : said.value(u"nights"_s).toList())
        evening.highlights.append(highlightOf(Highlight::Kind::GoodNight, night.toMap(), evening.started));
    return evening;
}

} // namespace

MemoryFacts::MemoryFacts(session::Journal &journal, std::shared_ptr<FakeJournalStore> store,
                         std::shared_ptr<FakeHistoryStore> history, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_store(std::move(store))
    , m_history(std::move(history))
{
}

void MemoryFacts::remember(int count)
{
    m_store->kept = manyEvenings(count);
    m_journal.load();
}

void MemoryFacts::spend(const QVariantList &evenings)
{
    for (const QVariant &said : evenings) {
        const Evening evening = eveningOf(said.toMap());
        for (const Highlight &highlight : evening.highlights) {
            if (!highlight.picture.isEmpty())
                m_store->pictures.insert(highlight.picture, momentPicture());
        }
        m_store->kept.append(evening);
    }
    m_journal.load();
}

void MemoryFacts::open(const QVariantList &files)
{
    for (const QVariant &file : files) {
        const QVariantMap said = file.toMap();
        const QString title = said.value(u"title"_s).toString();
        m_history->files.append({QUrl::fromLocalFile(u"/films/%1.mkv"_s.arg(title)), title,
                                 millisOf(said.value(u"at"_s).toString()), millisOf(said.value(u"length"_s).toString()),
                                 said.value(u"with"_s).toString(),
                                 QDateTime::currentDateTimeUtc().addDays(-said.value(u"daysAgo"_s).toInt())});
    }
}

} // namespace farnear::test
