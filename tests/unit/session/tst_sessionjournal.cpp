// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "session/journal.h"
#include "store/sqlitejournalstore.h"
#include "support/evenings.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using ports::Evening;
using ports::Highlight;
using session::Journal;
using test::eveningOn;

namespace {

const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + "pixels";

Evening withMoment(const QDate &day = {2026, 11, 21})
{
    Evening evening = eveningOn(day);
    evening.highlights.append({Highlight::Kind::Moment, u"jun"_s, u"Jun"_s, {}, -1, {}, u"shot"_s, evening.started});
    return evening;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_SessionMemory : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ports::JournalStore> m_store;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_shared<store::SqliteJournalStore>(m_folder->filePath(u"memory.db"_s));
    }
    void cleanup() { m_store.reset(); }

    void whatWasKeptIsThereAgain()
    {
        m_store->keep(eveningOn({2026, 11, 3}));
        Journal journal(m_store);
        QSignalSpy loaded(&journal, &Journal::loaded);
        journal.load();
        journal.keep(eveningOn({2026, 11, 21}));
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(journal.evenings(), (QList<Evening>{eveningOn({2026, 11, 21}), eveningOn({2026, 11, 3})}));
    }

    void anEveningThatGrowsStaysOne()
    {
        Journal journal(m_store);
        Evening evening = eveningOn({2026, 11, 21});
        journal.keep(evening);
        evening.lastsMs += 30'000;
        journal.keep(evening);
        QCOMPARE(journal.evenings(), QList<Evening>{evening});
        QCOMPARE(m_store->evenings().result(), QList<Evening>{evening});
    }

    void aPictureIsKeptOnceAnEveningShowsIt()
    {
        Journal journal(m_store);
        journal.keepPicture(u"shot"_s, png);
        QVERIFY(m_store->picture(u"shot"_s).result().isEmpty());
        QCOMPARE(journal.picture(u"shot"_s).result(), png);
        journal.keep(withMoment());
        QCOMPARE(m_store->picture(u"shot"_s).result(), png);
    }

    void aPictureThatComesLateIsKept()
    {
        Journal journal(m_store);
        journal.keep(withMoment());
        journal.keepPicture(u"shot"_s, png);
        QCOMPARE(m_store->picture(u"shot"_s).result(), png);
    }

    void offKeepsNothingNew()
    {
        Journal journal(m_store);
        journal.keep(eveningOn({2026, 11, 3}));
        journal.setOn(false);
        journal.keep(withMoment());
        journal.keepPicture(u"shot"_s, png);
        journal.setOn(true);
        journal.keep(withMoment({2026, 11, 22}));
        QCOMPARE(m_store->evenings().result().size(), 2);
        QVERIFY(m_store->picture(u"shot"_s).result().isEmpty());
    }

    void forgettingTellsTheRecorder()
    {
        Journal journal(m_store);
        journal.keep(eveningOn({2026, 11, 3}));
        journal.keep(eveningOn({2026, 11, 21}));
        QSignalSpy forgotten(&journal, &Journal::forgotten);
        journal.forget(eveningOn({2026, 11, 3}).id);
        journal.forget(u"never"_s);
        QCOMPARE(forgotten.count(), 1);
        QCOMPARE(m_store->evenings().result().size(), 1);
        journal.keep(eveningOn({2026, 11, 3})); // on its way here when it was forgotten
        QCOMPARE(journal.evenings().size(), 1);
        QCOMPARE(m_store->evenings().result().size(), 1);
        journal.forgetAll();
        QCOMPARE(forgotten.count(), 2);
        QVERIFY(journal.evenings().isEmpty());
        QVERIFY(m_store->evenings().result().isEmpty());
    }

    void anAlbumIsWrittenWithItsPictures()
    {
        Journal journal(m_store);
        journal.keep(withMoment());
        journal.keepPicture(u"shot"_s, png);
        QSignalSpy exported(&journal, &Journal::exported);
        QSignalSpy moved(&journal, &Journal::exportMoved);
        const QString path = m_folder->filePath(u"album.html"_s);
        journal.exportHtml(path, QLocale(QLocale::English));
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(contents(path).contains("data:image/png;base64," + png.toBase64()));
        QVERIFY(moved.count() > 0);
        QVERIFY(!journal.isExporting());
    }

    void jsonIsWritten()
    {
        Journal journal(m_store);
        journal.keep(withMoment());
        QSignalSpy exported(&journal, &Journal::exported);
        const QString path = m_folder->filePath(u"album.json"_s);
        journal.exportJson(path);
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(QJsonDocument::fromJson(contents(path)).object()[u"version"].toInt(), 1);
    }

    void aStoppedExportLeavesNothing()
    {
        const QString path = m_folder->filePath(u"album.html"_s);
        QSignalSpy *exported = nullptr;
        {
            Journal journal(m_store);
            for (const Evening &evening : test::manyEvenings(60))
                journal.keep(evening);
            exported = new QSignalSpy(&journal, &Journal::exported);
            journal.exportHtml(path, QLocale(QLocale::English));
            journal.stopExport();
            QVERIFY(!journal.isExporting());
        }
        QCOMPARE(exported->count(), 0);
        delete exported;
        QVERIFY(!QFile::exists(path));
    }

    void aDiskThatTakesNothingIsSaid()
    {
        Journal journal(m_store);
        QSignalSpy failed(&journal, &Journal::exportFailed);
        journal.exportHtml(u"/proc/no/such/album.html"_s, QLocale::c());
        QTRY_COMPARE(failed.count(), 1);
    }

    void withoutAStoreNothingIsRemembered()
    {
        Journal journal(nullptr);
        journal.load();
        journal.keep(withMoment());
        journal.keepPicture(u"shot"_s, png);
        journal.forgetAll();
        journal.exportJson(m_folder->filePath(u"album.json"_s));
        QVERIFY(journal.evenings().isEmpty());
        QVERIFY(!journal.isExporting());
    }
};

QTEST_GUILESS_MAIN(tst_SessionMemory)
#include "tst_sessionjournal.moc"
