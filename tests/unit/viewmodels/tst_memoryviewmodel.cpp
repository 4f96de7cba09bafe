// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "store/sqlitejournalstore.h"
#include "support/evenings.h"
#include "viewmodels/memoryviewmodel.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using ports::Evening;
using test::eveningOn;

namespace {

QVariant at(QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->data(model->index(row, 0), model->roleNames().key(role, -1));
}

QByteArray somePng()
{
    QImage image(1600, 900, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray bytes;
    QBuffer out(&bytes);
    image.save(&out, "PNG");
    return bytes;
}

Evening withLena(const QDate &day)
{
    Evening evening = eveningOn(day, 40, 0);
    evening.companions.first() = {u"lena"_s, u"Lena"_s, 2, 0, 40 * 60'000};
    evening.played.first().item = test::song(u"Überfahrt"_s);
    return evening;
}

} // namespace

class tst_MemoryViewModel : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_saved;
    std::unique_ptr<SettingsViewModel> m_settings;
    std::unique_ptr<session::Journal> m_memory;
    std::unique_ptr<MemoryViewModel> m_page;

    void remember(const QList<Evening> &evenings)
    {
        for (const Evening &evening : evenings)
            m_memory->keep(evening);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_saved = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<SettingsViewModel>(*m_saved);
        m_memory = std::make_unique<session::Journal>(
            std::make_shared<store::SqliteJournalStore>(m_folder->filePath(u"memory.db"_s)));
        m_page = std::make_unique<MemoryViewModel>(*m_memory, *m_settings);
    }
    void cleanup()
    {
        m_page.reset();
        m_memory.reset();
    }

    void peopleAreThoseOneSpentEveningsWith()
    {
        const QAbstractItemModelTester tester(m_page->people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        remember({eveningOn({2026, 11, 20}), eveningOn({2026, 11, 21}), withLena({2026, 11, 3})});
        QCOMPARE(m_page->peopleCount(), 2);
        QCOMPARE(at(m_page->people(), 0, "name").toString(), u"Jun"_s);
        QVERIFY(at(m_page->people(), 0, "detail").toString().endsWith(u"1,204 km"_s));
        QVERIFY(at(m_page->people(), 1, "detail").toString().endsWith(u"in the same place"_s));
    }

    void aPageIsAboutOnePersonOrAll()
    {
        remember({eveningOn({2026, 11, 21}), withLena({2026, 11, 3})});
        m_page->show({});
        QCOMPARE(m_page->title(), u"Evenings together"_s);
        QCOMPARE(m_page->found(), 2);
        m_page->show(u"lena"_s);
        QCOMPARE(m_page->title(), u"Evenings with Lena"_s);
        QCOMPARE(m_page->found(), 1);
        QCOMPARE(m_page->headline(), u"40 min together"_s);
        QCOMPARE(at(m_page->evenings(), 0, "month").toString(), u"November 2026"_s);
        QCOMPARE(at(m_page->evenings(), 0, "title").toString(), u"Überfahrt"_s);
        QVERIFY(at(m_page->evenings(), 0, "zero").toBool());
        m_page->show(u"tom"_s);
        QCOMPARE(m_page->title(), u"Evenings together"_s);
        QCOMPARE(m_page->found(), 2);
    }

    void searchKeepsWhatHasTheWords()
    {
        remember({eveningOn({2026, 11, 21}), withLena({2026, 11, 3})});
        m_page->show({});
        m_page->setQuery(u"uberfahrt LENA"_s);
        QCOMPARE(m_page->found(), 1);
        m_page->setQuery(u"nothing of that"_s);
        QCOMPARE(m_page->found(), 0);
        m_page->setQuery({});
        QCOMPARE(m_page->found(), 2);
    }

    void theCurveRunsFromTheFirstDayToTheLast()
    {
        remember(
            {eveningOn({2026, 11, 1}, 60, 1000), eveningOn({2026, 11, 6}, 60, 500), eveningOn({2026, 11, 11}, 60, 0)});
        m_page->show(u"jun"_s);
        QCOMPARE(m_page->curve(), (QList<QPointF>{{0, 1}, {0.5, 0.5}, {1, 0}}));
        QCOMPARE(m_page->widestText(), u"1,000 km"_s);
        QVERIFY(m_page->pointText(2).contains(u"in the same place"_s));
        QVERIFY(m_page->pointText(3).isEmpty());
        m_page->openPoint(1);
        QVERIFY(m_page->evening()->dayText().contains(u"6 November 2026"_s));
    }

    void figuresLeadToTheirEvenings()
    {
        remember({eveningOn({2026, 11, 1}, 60), eveningOn({2026, 11, 2}, 300)});
        m_page->show(u"jun"_s);
        QStringList words;
        for (int row = 0; row < m_page->figures()->rowCount(); ++row)
            words << at(m_page->figures(), row, "strong").toString();
        QCOMPARE(words, (QStringList{u"2"_s, u"Night bus"_s, u"5 h 0 min"_s}));
        QCOMPARE(at(m_page->figures(), 2, "evening").toString(), eveningOn({2026, 11, 2}).id);
    }

    void theCalendarTurnsWithinTheTimeThereIs()
    {
        remember({eveningOn({2026, 9, 5}), eveningOn({2026, 11, 21})});
        m_page->show({});
        EveningCalendar *calendar = m_page->calendar();
        QCOMPARE(calendar->monthText(), u"November 2026"_s);
        QVERIFY(!calendar->hasAfter());
        calendar->before();
        calendar->before();
        QCOMPARE(calendar->monthText(), u"September 2026"_s);
        QVERIFY(!calendar->hasBefore());
        calendar->before();
        QCOMPARE(calendar->monthText(), u"September 2026"_s);
        m_memory->keep(eveningOn({2026, 11, 20}));
        QCOMPARE(calendar->monthText(), u"September 2026"_s);
        QCOMPARE(EveningCalendar::weekdays().size(), 7);
    }

    void anEveningShowsWhatWasKept()
    {
        Evening evening = eveningOn({2026, 11, 21}, 126);
        evening.highlights = {test::heart(u"mia"_s, evening.played[0].item, evening.started),
                              {ports::Highlight::Kind::Moment, u"jun"_s, u"Jun"_s, test::song(u"Night bus"_s), 134'000,
                               u"oh"_s, u"shot"_s, evening.started},
                              {ports::Highlight::Kind::GoodNight, u"mia"_s, u"Mia"_s, {}, -1, {}, {}, evening.started}};
        remember({evening});
        m_memory->keepPicture(u"shot"_s, somePng());
        m_page->show({});
        m_page->openEvening(evening.id);
        EveningViewModel *shown = m_page->evening();
        QCOMPARE(shown->hoursText(), u"21:04 – 23:10"_s);
        QCOMPARE(shown->heardText(), u"2 h 6 min together"_s);
        QCOMPARE(shown->apartText(), u"1,204 km apart"_s);
        QVERIFY(at(shown->played(), 0, "hearted").toBool());
        QCOMPARE(at(shown->nights(), 0, "words").toString(), u"Good night"_s);
        QCOMPARE(at(shown->moments(), 0, "detail").toString(), u"Jun · Night bus · 2:14"_s);
        QTRY_VERIFY(at(shown->moments(), 0, "here").toBool());
        QVERIFY(at(shown->moments(), 0, "picture").toUrl().toString().startsWith(u"data:image/jpeg"_s));
    }

    void backLeadsFromTheEveningToThePageAndOut()
    {
        remember({eveningOn({2026, 11, 21})});
        m_page->show({});
        m_page->openEvening(eveningOn({2026, 11, 21}).id);
        m_page->back();
        QVERIFY(!m_page->evening()->isShown());
        QVERIFY(m_page->isOpen());
        m_page->back();
        QVERIFY(!m_page->isOpen());
    }

    void anEveningThatGrowsIsShownAsItIs()
    {
        Evening evening = eveningOn({2026, 11, 21}, 30);
        remember({evening});
        m_page->show({});
        m_page->openEvening(evening.id);
        evening.companions[0].heardMs += 60'000;
        m_memory->keep(evening);
        QCOMPARE(m_page->evening()->heardText(), u"31 min together"_s);
        QCOMPARE(m_page->headline(), u"31 min together"_s);
    }

    void whatIsForgottenIsGoneFromThePage()
    {
        remember({eveningOn({2026, 11, 20}), eveningOn({2026, 11, 21})});
        m_page->show({});
        m_page->openEvening(eveningOn({2026, 11, 21}).id);
        m_page->evening()->forget();
        QVERIFY(!m_page->evening()->isShown());
        QCOMPARE(m_page->found(), 1);
        m_page->forgetAll();
        QCOMPARE(m_page->count(), 0);
        QCOMPARE(m_page->peopleCount(), 0);
        QVERIFY(m_page->curve().isEmpty());
    }

    void offKeepsNothingNew()
    {
        m_settings->setMemory(false);
        remember({eveningOn({2026, 11, 20})});
        QCOMPARE(m_page->count(), 0);
        m_settings->setMemory(true);
        remember({eveningOn({2026, 11, 20})});
        QCOMPARE(m_page->count(), 1);
    }

    void anAlbumIsSavedAndSaid()
    {
        remember({eveningOn({2026, 11, 20})});
        QSignalSpy told(m_page.get(), &MemoryViewModel::told);
        m_page->exportHtml(QUrl::fromLocalFile(m_folder->filePath(u"album.html"_s)));
        QVERIFY(m_page->exporting());
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told[0][1].toBool(), false);
        QVERIFY(!m_page->exporting());
        QVERIFY(QFile::exists(m_folder->filePath(u"album.html"_s)));
        m_page->exportJson(QUrl::fromLocalFile(u"/proc/no/such/album.json"_s));
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(told[1][1].toBool(), true);
    }
};

QTEST_MAIN(tst_MemoryViewModel)
#include "tst_memoryviewmodel.moc"
