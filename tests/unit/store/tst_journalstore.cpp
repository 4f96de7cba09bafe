// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "store/eveningcodec.h"
#include "store/sqlitejournalstore.h"
#include "support/evenings.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using ports::Evening;
using ports::Highlight;
using store::SqliteJournalStore;
using test::eveningOn;

namespace {

const QString secret = u"Donaudampfschifffahrt"_s;

Evening fullEvening(const QDate &day = {2026, 11, 21})
{
    Evening evening = eveningOn(day);
    evening.companions.append({u"lena"_s, u"王小明"_s, 4, -1, 300'000});
    evening.played.append({test::song(secret), evening.started.addSecs(600), 61'000});
    evening.highlights = {test::heart(u"mia"_s, test::song(secret), evening.started),
                          {Highlight::Kind::Moment,
                           u"jun"_s,
                           u"Jun"_s,
                           {},
                           1234.5,
                           u"oh. the light"_s,
                           u"shot-1"_s,
                           evening.started.addSecs(60)},
                          {Highlight::Kind::GoodNight, u"mia"_s, u"Mia"_s, {}, -1, {}, {}, evening.started}};
    return evening;
}

QList<Evening> read(const QString &path)
{
    SqliteJournalStore store(path);
    return store.evenings().result();
}

/** Every byte of every file below a folder. */
QByteArray rawBytes(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        QFile file(entry.filePath());
        all += entry.fileName().toUtf8();
        if (entry.isDir())
            all += rawBytes(entry.filePath());
        else if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class tst_MemoryStore : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u"/memory.db"_s); }

    void whatIsKeptComesBackNewestFirst()
    {
        const Evening older = fullEvening({2026, 11, 3});
        const Evening newer = fullEvening();
        {
            SqliteJournalStore store(m_path);
            store.keep(newer);
            store.keep(older);
        }
        QCOMPARE(read(m_path), (QList<Evening>{newer, older}));
    }

    void theOffsetFromUtcIsKept()
    {
        Evening evening = eveningOn({2026, 11, 21});
        evening.started = QDateTime({2026, 11, 21}, QTime(1, 0), Qt::OffsetFromUTC, -9 * 3600 - 1800);
        SqliteJournalStore store(m_path);
        store.keep(evening);
        const QDateTime started = store.evenings().result().first().started;
        QCOMPARE(started.offsetFromUtc(), -9 * 3600 - 1800);
        QCOMPARE(started.time(), QTime(1, 0));
    }

    void anEveningIsReplacedWhole()
    {
        Evening evening = fullEvening();
        SqliteJournalStore store(m_path);
        store.keep(evening);
        evening.lastsMs += 30'000;
        evening.highlights.clear();
        store.keep(evening);
        QCOMPARE(store.evenings().result(), QList<Evening>{evening});
    }

    void picturesComeBackAndStrangeNamesNameNoFile()
    {
        SqliteJournalStore store(m_path);
        store.keepPicture(u"shot-1"_s, "pixels");
        store.keepPicture(u"../outside"_s, "pixels");
        store.keepPicture(u".hidden"_s, "pixels");
        QCOMPARE(store.picture(u"shot-1"_s).result(), QByteArray("pixels"));
        QVERIFY(store.picture(u"../memory.db"_s).result().isEmpty());
        QVERIFY(store.picture(u"never"_s).result().isEmpty());
        QCOMPARE(QDir(m_folder.filePath(u"picturesComeBackAndStrangeNamesNameNoFile/memory-pictures"_s))
                     .entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"shot-1"_s});
    }

    void onlyThisUserCanRead()
    {
        SqliteJournalStore store(m_path);
        store.keep(fullEvening());
        store.keepPicture(u"shot-1"_s, "pixels");
        (void)store.evenings().result();
        const auto others
            = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        const QString folder = QFileInfo(m_path).path();
        for (const QString &name : {u"memory.db"_s, u"memory.db-wal"_s, u"memory-pictures/shot-1"_s}) {
            QVERIFY2(QFile::exists(folder + u'/' + name), qPrintable(name));
            QVERIFY2(!(QFile::permissions(folder + u'/' + name) & others), qPrintable(name));
        }
    }

    void whatIsForgottenIsInNoFile()
    {
        const QString folder = QFileInfo(m_path).path();
        SqliteJournalStore store(m_path);
        for (int day = 1; day < 25; ++day)
            store.keep(eveningOn({2026, 10, day}));
        Evening evening = fullEvening();
        store.keep(evening);
        evening.lastsMs += 1;
        store.keep(evening);
        store.keepPicture(u"shot-1"_s, "pixels of that evening");
        QCOMPARE(store.evenings().result().size(), 25);
        QVERIFY(rawBytes(folder).contains(secret.toUtf8()));
        store.forget(evening.id);
        QCOMPARE(store.evenings().result().size(), 24);
        for (const QByteArray &trace : {secret.toUtf8(), u"oh. the light"_s.toUtf8(), QByteArray("shot-1"),
                                        QByteArray("pixels of that evening"), u"王小明"_s.toUtf8()})
            QVERIFY2(!rawBytes(folder).contains(trace), trace.constData());
    }

    void aPictureOfTwoEveningsStaysWithTheOther()
    {
        SqliteJournalStore store(m_path);
        store.keep(fullEvening());
        store.keep(fullEvening({2026, 11, 3}));
        store.keepPicture(u"shot-1"_s, "pixels");
        store.forget(fullEvening().id);
        QCOMPARE(store.picture(u"shot-1"_s).result(), QByteArray("pixels"));
    }

    void forgettingAllLeavesNothing()
    {
        const QString folder = QFileInfo(m_path).path();
        SqliteJournalStore store(m_path);
        store.keep(fullEvening());
        store.keepPicture(u"shot-1"_s, "pixels");
        store.keepPicture(u"of-no-evening"_s, "pixels");
        (void)store.evenings().result();
        QFile aside(m_path + u".damaged-20260101"_s);
        QVERIFY(aside.open(QIODevice::WriteOnly) && aside.write("pixels of another time") > 0);
        aside.close();
        store.forgetAll();
        QVERIFY(store.evenings().result().isEmpty());
        for (const QByteArray &trace :
             {secret.toUtf8(), QByteArray("Night bus"), QByteArray("pixels"), QByteArray("Jun")})
            QVERIFY2(!rawBytes(folder).contains(trace), trace.constData());
        store.keep(fullEvening());
        QCOMPARE(store.evenings().result().size(), 1);
    }

    void aDamagedFileIsSetAsideAndANewOneBegun()
    {
        QDir().mkpath(QFileInfo(m_path).path());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        SqliteJournalStore store(m_path);
        store.keep(fullEvening());
        QCOMPARE(store.evenings().result().size(), 1);
    }

    void withoutADiskNothingIsKeptAndNothingBreaks()
    {
        SqliteJournalStore store(u"/proc/no/such/memory.db"_s);
        store.keep(fullEvening());
        store.forgetAll();
        QVERIFY(store.evenings().result().isEmpty());
    }

    void aCutBodyIsNoEvening()
    {
        const QByteArray body = store::toBody(fullEvening());
        QCOMPARE(store::fromBody(body), std::optional(fullEvening()));
        for (qsizetype size = 0; size < body.size(); ++size)
            QVERIFY(!store::fromBody(body.left(size)));
        QVERIFY(!store::fromBody(body + 'x'));
    }

    void aChangedBodyBreaksNothing()
    {
        const QByteArray body = store::toBody(fullEvening());
        QRandomGenerator dice(1);
        for (int i = 0; i < 5000; ++i) {
            QByteArray changed = body;
            for (int n = 0; n < 3; ++n)
                changed[dice.bounded(int(changed.size()))] = char(dice.bounded(256));
            (void)store::fromBody(changed);
        }
    }

    void manyEveningsComeBackAlike()
    {
        const QList<Evening> many = test::manyEvenings(200);
        SqliteJournalStore store(m_path);
        for (const Evening &evening : many)
            store.keep(evening);
        QCOMPARE(store.evenings().result(), many);
    }
};

QTEST_GUILESS_MAIN(tst_MemoryStore)
#include "tst_journalstore.moc"
