// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "media/names.h"
#include "media/releasename.h"

using namespace farnear;

/** Names of files as people read, compare and count them. */
class TestMediaNames final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTitles_data();
    void readsTitles();
    void comparesByForm();
    void countsAsPeopleDo_data();
    void countsAsPeopleDo();
};

void TestMediaNames::readsTitles_data()
{
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const char *title) { QTest::newRow(name) << QString::fromUtf8(title); };
    row("The.Long.Way.Home.2024.1080p.BluRay.x264-GRP.mkv", "The Long Way Home (2024)");
    row("the_long_way_home_2024_2160p_web-dl_hevc.mkv", "The long way home (2024)");
    row("The Long Way Home (2024) [1080p] [BluRay].mp4", "The Long Way Home (2024)");
    row("The.Long.Way.Home.EXTENDED.2024.REMUX.mkv", "The Long Way Home (2024)");
    row("The.Long.Way.Home.PROPER.WEB.H.264.mkv", "The Long Way Home");
    row("Blade.Runner.2049.2017.720p.mkv", "Blade Runner 2049 (2017)");
    row("1917.2019.1080p.BluRay.mkv", "1917 (2019)");
    row("Show.S01E02.1080p.WEB-DL.DD5.1.H.264-GRP.mkv", "Show S01E02");
    row("show.s01e02.mkv", "Show S01E02");
    row("Show.Name.1x02.HDTV.avi", "Show Name S01E02");
    row("Show Name - S01E02 - The Pilot.mkv", "Show Name S01E02");
    row("Show.2019.S02E03E04.720p.mkv", "Show (2019) S02E03E04");
    row("Show.S03.COMPLETE.1080p.mkv", "Show S03");
    row("S.W.A.T.S01E01.mkv", "S.W.A.T. S01E01");
    row("www.site.org - Some.Film.2020.1080p.mkv", "Some Film (2020)");
    row("[Group] Some Anime - 01 [1080p][ABCD1234].mkv", "Some Anime - 01");
    row("流浪地球.2019.1080p.BluRay.mkv", "流浪地球 (2019)");
    row("My.Holiday.2024.mp4", "My Holiday (2024)");
    // What is no release's name stays as it is.
    row("My holiday 2024.mp4", "My holiday 2024");
    row("Christmas at grandma's.mov", "Christmas at grandma's");
    row("2024.05.17.mp4", "2024.05.17");
    row("VID_20240517_101500.mp4", "VID_20240517_101500");
    row("第2集.mkv", "第2集");
    row("01 - Prince - 1999.flac", "01 - Prince - 1999");
    row("Album.2019.FLAC.mp3", "Album.2019.FLAC");
    row("1080p.mkv", "1080p");
    row("S01E02.mkv", "S01E02");
    row(".mkv", ".mkv");
    row("no suffix", "no suffix");
}

void TestMediaNames::readsTitles()
{
    QFETCH(QString, title);
    QCOMPARE(media::titleFromFileName(QString::fromUtf8(QTest::currentDataTag())), title);
}

void TestMediaNames::comparesByForm()
{
    const QString composed = QStringLiteral("Am\u00e9lie.flac");
    QCOMPARE(media::foldedName(QStringLiteral("Ame\u0301lie.flac")), media::foldedName(composed));
    QCOMPARE(media::foldedName(QStringLiteral("AME\u0301LIE.FLAC")), media::foldedName(composed));
    QCOMPARE(media::foldedName(QStringLiteral("ΣΊΣΥΦΟΣ")), media::foldedName(QStringLiteral("σίσυφος")));
    QCOMPARE(media::foldedStem(QStringLiteral("Song.FLAC")), media::foldedStem(QStringLiteral("song.mp3")));
    QVERIFY(media::foldedName(QStringLiteral("Amelie.flac")) != media::foldedName(composed));
}

void TestMediaNames::countsAsPeopleDo_data()
{
    QTest::addColumn<QString>("ordered");
    const auto row = [](const char *name, const char *ordered) { QTest::newRow(name) << QString::fromUtf8(ordered); };
    row("songs", "1. song|2. song|10. song|11. song");
    row("discs", "CD1/9|CD1/10|CD2/1|CD10/1");
    row("episodes", "第1集|第2集|第10集|第11集");
    row("written out", "第一集|第二集|第九集|第十集|第十一集|第二十集|第二十一集|第一百〇五集");
    row("full width", "第１集|第２集|第１０集");
    row("capitals", "a 1|A 2|b 1");
    row("leading zeros", "track 007|track 8|track 010");
    row("files before folders", "b|c|a/1");
    row("number before word", "01|2|one");
    row("very long", "1|99999999999999999999998|a");
}

void TestMediaNames::countsAsPeopleDo()
{
    QFETCH(QString, ordered);
    const QStringList expected = ordered.split(u'|');
    QStringList names = expected;
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(), media::NaturalOrder());
    QCOMPARE(names, expected);
}

QTEST_GUILESS_MAIN(TestMediaNames)
#include "tst_medianames.moc"
