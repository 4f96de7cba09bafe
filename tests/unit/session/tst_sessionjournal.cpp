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
        Memory memory(m_store);
        QSignalSpy loaded(&memory, &Memory::loaded);
        memory.load();
        memory.keep(eveningOn({2026, 11, 21}));
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(memory.evenings(), (QList<Evening>{eveningOn({2026, 11, 21}), eveningOn({2026, 11, 3})}));
    }

    void anEveningThatGrowsStaysOne()
    {
        Memory memory(m_store);
        Evening evening = eveningOn({2026, 11, 21});
        memory.keep(evening);
        evening.lastsMs += 30'000;
        memory.keep(evening);
        QCOMPARE(memory.evenings(), QList<Evening>{evening});
        QCOMPARE(m_store->evenings().result(), QList<Evening>{evening});
    }

    void aPictureIsKeptOnceAnEveningShowsIt()
    {
        Memory memory(m_store);
        memory.keepPicture(u"shot"_s, png);
        QVERIFY(m_store->picture(u"shot"_s).result().isEmpty());
        QCOMPARE(memory.picture(u"shot"_s).result(), png);
        memory.keep(withMoment());
        QCOMPARE(m_store->picture(u"shot"_s).result(), png);
    }

    void aPictureThatComesLateIsKept()
    {
        Memory memory(m_store);
        memory.keep(withMoment());
        memory.keepPicture(u"shot"_s, png);
        QCOMPARE(m_store->picture(u"shot"_s).result(), png);
    }

    void offKeepsNothingNew()
    {
        Memory memory(m_store);
        memory.keep(eveningOn({2026, 11, 3}));
        memory.setOn(false);
        memory.keep(withMoment());
        memory.keepPicture(u"shot"_s, png);
        memory.setOn(true);
        memory.keep(withMoment({2026, 11, 22}));
        QCOMPARE(m_store->evenings().result().size(), 2);
        QVERIFY(m_store->picture(u"shot"_s).result().isEmpty());
    }

    void forgettingTellsTheRecorder()
    {
        Memory memory(m_store);
        memory.keep(eveningOn({2026, 11, 3}));
        memory.keep(eveningOn({2026, 11, 21}));
        QSignalSpy forgotten(&memory, &Memory::forgotten);
        memory.forget(eveningOn({2026, 11, 3}).id);
        memory.forget(u"never"_s);
        QCOMPARE(forgotten.count(), 1);
        QCOMPARE(m_store->evenings().result().size(), 1);
        memory.keep(eveningOn({2026, 11, 3})); // on its way here when it was forgotten
        QCOMPARE(memory.evenings().size(), 1);
        QCOMPARE(m_store->evenings().result().size(), 1);
        memory.forgetAll();
        QCOMPARE(forgotten.count(), 2);
        QVERIFY(memory.evenings().isEmpty());
        QVERIFY(m_store->evenings().result().isEmpty());
    }

    void anAlbumIsWrittenWithItsPictures()
    {
        Memory memory(m_store);
        memory.keep(withMoment());
        memory.keepPicture(u"shot"_s, png);
        QSignalSpy exported(&memory, &Memory::exported);
        QSignalSpy moved(&memory, &Memory::exportMoved);
        const QString path = m_folder->filePath(u"album.html"_s);
        memory.exportHtml(path, QLocale(QLocale::English));
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(contents(path).contains("data:image/png;base64," + png.toBase64()));
        QVERIFY(moved.count() > 0);
        QVERIFY(!memory.isExporting());
    }

    void jsonIsWritten()
    {
        Memory memory(m_store);
        memory.keep(withMoment());
        QSignalSpy exported(&memory, &Memory::exported);
        const QString path = m_folder->filePath(u"album.json"_s);
        memory.exportJson(path);
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(QJsonDocument::fromJson(contents(path)).object()[u"version"].toInt(), 1);
    }

    void aStoppedExportLeavesNothing()
    {
        const QString path = m_folder->filePath(u"album.html"_s);
        QSignalSpy *exported = nullptr;
        {
            Memory memory(m_store);
            for (const Evening &evening : test::manyEvenings(60))
                memory.keep(evening);
            exported = new QSignalSpy(&memory, &Memory::exported);
            memory.exportHtml(path, QLocale(QLocale::English));
            memory.stopExport();
            QVERIFY(!memory.isExporting());
        }
        QCOMPARE(exported->count(), 0);
        delete exported;
        QVERIFY(!QFile::exists(path));
    }

    void aDiskThatTakesNothingIsSaid()
    {
        Memory memory(m_store);
        QSignalSpy failed(&memory, &Memory::exportFailed);
        memory.exportHtml(u"/proc/no/such/album.html"_s, QLocale::c());
        QTRY_COMPARE(failed.count(), 1);
    }

    void withoutAStoreNothingIsRemembered()
    {
        Memory memory(nullptr);
        memory.load();
        memory.keep(withMoment());
        memory.keepPicture(u"shot"_s, png);
        memory.forgetAll();
        memory.exportJson(m_folder->filePath(u"album.json"_s));
        QVERIFY(memory.evenings().isEmpty());
        QVERIFY(!memory.isExporting());
    }
};

QTEST_GUILESS_MAIN(tst_SessionMemory)
#include "tst_sessionjournal.moc"
