// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "journal/evenings.h"
#include "unit/session/eveningrig.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using model::Phase;
using ports::Evening;
using test::EveningRig;

/** Random evenings against a slow and simple reckoning of them; each case can be run again by its seed. */
namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/** What was seen at an instant, by somebody who only takes notes. */
struct Note {
    qint64 now = 0;
    QString item;
    QSet<QString> hearing;
};

/** An evening as reckoned from the notes. */
struct Reckoned {
    qint64 first = 0;
    qint64 last = 0;
    QMap<QString, qint64> heard;
    QMap<QString, qint64> played;
    [[nodiscard]] bool counts() const
    {
        return std::any_of(heard.begin(), heard.end(), [](qint64 ms) { return ms >= 5 * minute; });
    }
};

Note noteOf(const session::PresenceSample &seen)
{
    Note note{qint64(seen.now), seen.item.id, {}};
    const auto plays = [&](const session::RoomMember &member) {
        return member.status.phase == Phase::Playing && member.status.revision == seen.revision;
    };
    if (!plays(seen.people.first()) || seen.item.id.isEmpty())
        return note;
    for (const session::RoomMember &member : seen.people.mid(1)) {
        if (plays(member))
            note.hearing.insert(member.id);
    }
    return note;
}

void reckon(Reckoned &evening, const Note &from, const Note &to, const QSet<QString> &both)
{
    if (evening.heard.isEmpty())
        evening.first = from.now;
    evening.last = to.now;
    for (const QString &id : both)
        evening.heard[id] += to.now - from.now;
    evening.played[to.item] += to.now - from.now;
}

QList<Reckoned> reckon(const QList<Note> &notes)
{
    QList<Reckoned> evenings;
    for (qsizetype i = 1; i < notes.size(); ++i) {
        const Note &from = notes[i - 1];
        const Note &to = notes[i];
        const QSet<QString> both = QSet<QString>(from.hearing).intersect(to.hearing);
        const qint64 since = to.now - from.now;
        if (both.isEmpty() || from.item != to.item || since <= 0 || since > 5000)
            continue;
        const bool goesOn = !evenings.isEmpty() && from.now - evenings.last().last <= 4 * hour
            && std::any_of(both.begin(), both.end(),
                           [&](const QString &id) { return evenings.last().heard.contains(id); });
        if (!goesOn)
            evenings.append(Reckoned());
        reckon(evenings.last(), from, to, both);
    }
    evenings.removeIf([](const Reckoned &evening) { return !evening.counts(); });
    return evenings;
}

/** Changes the room as rooms change. */
class Fate {
public:
    explicit Fate(quint32 seed) : m_dice(seed) { }

    [[nodiscard]] bool happens(double often) { return m_dice.generateDouble() < often; }
    [[nodiscard]] int upTo(int most) { return int(m_dice.bounded(most)); }

    void change(session::PresenceSample &seen)
    {
        constexpr Phase phases[] = {Phase::Playing, Phase::Playing, Phase::Playing, Phase::Playing,
                                    Phase::Stalled, Phase::Away,    Phase::Missing, Phase::Ready};
        if (happens(0.01))
            seen.people[upTo(int(seen.people.size()))].status.phase = phases[upTo(8)];
        if (happens(0.004)) {
            ++seen.revision;
            seen.item.id = u"item%1"_s.arg(upTo(5));
            seen.item.tags.title = seen.item.content.fingerprint = seen.item.id;
        }
        for (session::RoomMember &member : seen.people) {
            if (happens(0.7))
                member.status.revision = seen.revision;
        }
        if (happens(0.003) && seen.people.size() > 1)
            seen.people.removeAt(1 + upTo(int(seen.people.size()) - 1));
        if (happens(0.006))
            comeIn(seen);
        if (happens(0.002))
            setClock(seen);
    }
    [[nodiscard]] qint64 step()
    {
        if (happens(0.002))
            return upTo(10 * 60) * minute;
        return happens(0.02) ? 500 + upTo(9000) : 900 + upTo(200);
    }

private:
    void comeIn(session::PresenceSample &seen)
    {
        const QString id = QStringList{u"jun"_s, u"lena"_s, u"tom"_s}[upTo(3)];
        const bool here = std::any_of(seen.people.begin(), seen.people.end(),
                                      [&](const session::RoomMember &member) { return member.id == id; });
        if (!here)
            seen.people.append(test::memberNamed(id));
    }
    /** Never further off than ten hours. */
    void setClock(session::PresenceSample &seen)
    {
        const qint64 wrong = (upTo(20 * 60) - 10 * 60) * minute;
        seen.wall = seen.wall.addMSecs(wrong - m_wrong);
        m_wrong = wrong;
    }

    QRandomGenerator m_dice;
    qint64 m_wrong = 0;
};

void checkSane(const EveningRig &rig)
{
    QDateTime end;
    for (const QString &id : rig.order) {
        const Evening &evening = rig.kept[id];
        QVERIFY(!evening.companions.isEmpty());
        QVERIFY(evening.lastsMs >= journal::heardWith(evening, {}));
        QVERIFY(!end.isValid() || evening.started >= end);
        end = evening.started.addMSecs(evening.lastsMs);
        for (const ports::Companion &companion : evening.companions)
            QVERIFY(companion.heardMs >= 5 * minute);
        for (const ports::Played &played : evening.played)
            QVERIFY(played.heardMs >= 10'000 && played.heardMs <= evening.lastsMs);
    }
}

void checkAlike(const Evening &evening, const Reckoned &reckoned)
{
    QCOMPARE(evening.lastsMs, reckoned.last - reckoned.first);
    for (auto it = reckoned.heard.begin(); it != reckoned.heard.end(); ++it)
        QCOMPARE(journal::heardWith(evening, it.key()), it.value() >= 5 * minute ? it.value() : 0);
    QMap<QString, qint64> played;
    for (const ports::Played &one : evening.played)
        played[one.item.id] = one.heardMs;
    for (auto it = reckoned.played.begin(); it != reckoned.played.end(); ++it)
        QCOMPARE(played.value(it.key()), it.value() >= 10'000 ? it.value() : 0);
}

} // namespace

class tst_EveningChaos : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverHappensTheMinutesAreRight_data() { seeds(); }
    void whateverHappensTheMinutesAreRight()
    {
        QFETCH(quint32, seed);
        Fate fate(seed);
        EveningRig rig;
        QList<Note> notes;
        for (int i = 0; i < 6000; ++i) {
            fate.change(rig.seen);
            rig.tick(fate.step());
            notes.append(noteOf(rig.seen));
        }
        rig.recorder->finish();
        const QList<Reckoned> reckoned = reckon(notes);
        QCOMPARE(rig.order.size(), reckoned.size());
        for (qsizetype i = 0; i < reckoned.size() && !QTest::currentTestFailed(); ++i)
            checkAlike(rig.kept[rig.order[i]], reckoned[i]);
        checkSane(rig);
    }

    void crashesLoseHalfAMinuteAtMost_data() { seeds(); }
    void crashesLoseHalfAMinuteAtMost()
    {
        QFETCH(quint32, seed);
        Fate fate(seed);
        EveningRig rig;
        QList<Note> notes;
        qint64 atLeast = 0;
        qint64 atMost = 0;
        const auto settle = [&] {
            const QList<Note> ofRun = std::exchange(notes, {});
            for (const Reckoned &evening : reckon(ofRun)) {
                for (const qint64 heard : evening.heard)
                    atLeast += heard - 36'000 >= 5 * minute ? heard - 36'000 : 0;
            }
            for (qsizetype i = 1; i < ofRun.size(); ++i)
                atMost += 3 * std::min<qint64>(5000, std::max<qint64>(0, ofRun[i].now - ofRun[i - 1].now));
        };
        for (int i = 0; i < 6000; ++i) {
            fate.change(rig.seen);
            rig.tick(fate.step());
            notes.append(noteOf(rig.seen));
            if (fate.happens(0.002)) {
                settle();
                rig.crash(fate.upTo(100'000), fate.upTo(6 * 60) * minute);
            }
        }
        rig.recorder->finish();
        settle();
        qint64 heard = 0;
        for (const Evening &evening : rig.kept) {
            for (const ports::Companion &companion : evening.companions)
                heard += companion.heardMs;
        }
        QVERIFY2(heard >= atLeast, qPrintable(u"%1 of %2"_s.arg(heard).arg(atLeast)));
        QVERIFY(heard <= atMost);
        checkSane(rig);
    }

private:
    static void seeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
};

QTEST_GUILESS_MAIN(tst_EveningChaos)
#include "tst_eveningchaos.moc"
