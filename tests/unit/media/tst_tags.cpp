// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTest>
#include <QtEndian>

#include <cmath>

#include "media/tags.h"
#include "support/media/mediafiles.h"

using namespace farnear;
using farnear::test::MediaFiles;
using model::Tags;

class TagsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsTagsOfEachFormat_data();
    void readsTagsOfEachFormat();
    void guessesTheEncodingOfOldTags_data();
    void guessesTheEncodingOfOldTags();
    void namesAFileWithoutTagsByItsName();
    void makesHostileTagsHarmless();
    void tellsFilmsFromMusic_data();
    void tellsFilmsFromMusic();
    void readsTheDurationOfFilms();
    void refusesWhatIsNoFile();
    void fingerprintsTheContentOnly();
    void fingerprintsShortFiles();
    void findsEmbeddedCovers_data();
    void findsEmbeddedCovers();
    void findsACoverBesideTheFile();
    void refusesCoversThatFillTheMemory();

private:
    QString tagged(const QString &suffix, const QString &title);
    QString picture(const QString &name, int side);

    MediaFiles m_files;
};

void TagsTest::initTestCase()
{
    if (!MediaFiles::available())
        QSKIP("needs ffmpeg");
}

QString TagsTest::tagged(const QString &suffix, const QString &title)
{
    const QString file = m_files.path(QStringLiteral("tagged.") + suffix);
    const bool made = MediaFiles::run({QStringLiteral("-i"), m_files.sound(QStringLiteral("flac")).toLocalFile(),
                                       QStringLiteral("-metadata"), QStringLiteral("title=") + title,
                                       QStringLiteral("-metadata"), QStringLiteral("artist=Ólafur"),
                                       QStringLiteral("-metadata"), QStringLiteral("album=遠く"), file});
    return made ? file : QString();
}

QString TagsTest::picture(const QString &name, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 60));
    const QString path = m_files.path(name);
    return image.save(path) ? path : QString();
}

void TagsTest::readsTagsOfEachFormat_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"mp3", "flac", "opus", "ogg", "m4a"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TagsTest::readsTagsOfEachFormat()
{
    QFETCH(QString, suffix);
    const QString file = tagged(suffix, QStringLiteral("Near Light"));
    const auto facts = media::readFacts(QUrl::fromLocalFile(file));
    QVERIFY(facts);
    QCOMPARE(facts->tags.title, QStringLiteral("Near Light"));
    QCOMPARE(facts->tags.artist, QStringLiteral("Ólafur"));
    QCOMPARE(facts->tags.album, QStringLiteral("遠く"));
    QCOMPARE(facts->source.fileName, QStringLiteral("tagged.") + suffix);
    QCOMPARE(facts->content.size, QFileInfo(file).size());
    QCOMPARE(facts->tags.kind, Tags::Kind::Music);
    QVERIFY(std::abs(facts->tags.duration - MediaFiles::kSeconds * 1000)
            < 1200); // TagLib leaves out an Ogg file's first page
    QCOMPARE(facts->content.fingerprint.size(), 43);
}

void TagsTest::guessesTheEncodingOfOldTags_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("gb18030") << QByteArray("\xd4\xc2\xc1\xc1\xb4\xfa\xb1\xed\xce\xd2\xb5\xc4\xd0\xc4")
                             << QStringLiteral("月亮代表我的心");
    QTest::newRow("shift_jis") << QByteArray("\x8f\xe3\x82\xf0\x8c\xfc\x82\xa2\x82\xc4\x95\xe0\x82\xb1\x82\xa4")
                               << QStringLiteral("上を向いて歩こう");
    QTest::newRow("windows-1251") << QByteArray("\xc3\xf0\xf3\xef\xef\xe0 \xea\xf0\xee\xe2\xe8")
                                  << QStringLiteral("Группа крови");
    QTest::newRow("latin-1") << QByteArray("J\xf3ga") << QStringLiteral("Jóga");
}

/** ID3v2.3 frames that say they are Latin-1, as old programs wrote them in whatever their system used. */
void TagsTest::guessesTheEncodingOfOldTags()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    const auto frame = [](const QByteArray &id, const QByteArray &text) {
        const auto size = qToBigEndian(quint32(text.size() + 1));
        return id + QByteArray(reinterpret_cast<const char *>(&size), 4) + QByteArray(3, '\0') + text;
    };
    const QByteArray frames = frame("TIT2", bytes);
    QFile sound(m_files.sound(QStringLiteral("mp3")).toLocalFile());
    QVERIFY(sound.open(QIODevice::ReadOnly));
    QFile old(m_files.path(QStringLiteral("old.mp3")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray("ID3\x03\0\0\0\0\0", 9) + char(frames.size()) + frames + sound.readAll());
    old.close();
    const auto facts = media::readFacts(QUrl::fromLocalFile(old.fileName()));
    QVERIFY(facts);
    QCOMPARE(facts->tags.title, title);
}

void TagsTest::namesAFileWithoutTagsByItsName()
{
    const auto facts = media::readFacts(m_files.bytes(QStringLiteral("My.Holiday.2024.xyz"), "some bytes"));
    QVERIFY(facts);
    QCOMPARE(facts->tags.title, QStringLiteral("My Holiday (2024)"));
    QVERIFY(facts->tags.artist.isEmpty());
    QCOMPARE(facts->tags.duration, 0.0);
}

void TagsTest::makesHostileTagsHarmless()
{
    const QString hostile = QString(5000, QLatin1Char('x')) + QChar(0x202E) + QLatin1Char('\n');
    const auto facts = media::readFacts(QUrl::fromLocalFile(tagged(QStringLiteral("flac"), QChar(0x202E) + hostile)));
    QVERIFY(facts);
    QVERIFY(facts->tags.title.size() <= 200);
    QVERIFY(!facts->tags.title.contains(QChar(0x202E)));
}

void TagsTest::tellsFilmsFromMusic_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Tags::Kind>("kind");
    QTest::newRow("mkv") << QStringLiteral("a.mkv") << Tags::Kind::Film;
    QTest::newRow("mp4") << QStringLiteral("a.MP4") << Tags::Kind::Film;
    QTest::newRow("webm") << QStringLiteral("a.webm") << Tags::Kind::Film;
    QTest::newRow("unknown") << QStringLiteral("a.bin") << Tags::Kind::Film;
    QTest::newRow("mp3") << QStringLiteral("a.mp3") << Tags::Kind::Music;
    QTest::newRow("wav") << QStringLiteral("a.wav") << Tags::Kind::Music;
}

void TagsTest::tellsFilmsFromMusic()
{
    QFETCH(QString, name);
    QFETCH(Tags::Kind, kind);
    const auto facts = media::readFacts(m_files.bytes(name, "some bytes"));
    QVERIFY(facts);
    QCOMPARE(facts->tags.kind, kind);
}

void TagsTest::readsTheDurationOfFilms()
{
    for (const QUrl &film :
         {m_files.film(QStringLiteral("mp4")), m_files.film(QStringLiteral("webm")), m_files.manyTracks()}) {
        const auto facts = media::readFacts(film);
        QVERIFY(facts);
        QVERIFY2(std::abs(facts->tags.duration - MediaFiles::kSeconds * 1000) < 100, qPrintable(film.fileName()));
        for (const double part : {0.001, 0.002, 0.1}) // whatever was cut off, no harm
            (void)media::readFacts(m_files.cut(film, part));
    }
}

void TagsTest::refusesWhatIsNoFile()
{
    const auto codeOf = [](const QUrl &url) { return media::readFacts(url).error().code; };
    QCOMPARE(codeOf(QUrl::fromLocalFile(m_files.path(QStringLiteral("none.mp3")))), ErrorCode::FileMissing);
    QCOMPARE(codeOf(QUrl::fromLocalFile(QDir::tempPath())), ErrorCode::FileUnreadable);
    QCOMPARE(codeOf(QUrl(QStringLiteral("https://example.org/a.mp3"))), ErrorCode::FileUnreadable);
    QCOMPARE(codeOf(m_files.bytes(QStringLiteral("nothing.mp3"), {})), ErrorCode::FileEmpty);
    QCOMPARE(codeOf(m_files.bytes(QStringLiteral("list.m3u"), "#EXTM3U\na.mp3\n")), ErrorCode::FileUnsupported);
}

void TagsTest::fingerprintsTheContentOnly()
{
    QByteArray content(1'000'000, 'a');
    const auto print = [this, &content](const char *name) {
        return media::fingerprint(m_files.bytes(QString::fromLatin1(name), content).toLocalFile());
    };
    const QString first = print("one.bin");
    QCOMPARE(print("two.bin"), first);
    content[500'000] = 'b';
    QVERIFY(print("middle.bin") != first);
    content[500'000] = 'a';
    content.append('a');
    QVERIFY(print("longer.bin") != first);
}

void TagsTest::fingerprintsShortFiles()
{
    const auto one = media::fingerprint(m_files.bytes(QStringLiteral("1"), "a").toLocalFile());
    const auto two = media::fingerprint(m_files.bytes(QStringLiteral("2"), "aa").toLocalFile());
    QCOMPARE(one.size(), 43);
    QVERIFY(one != two);
    QVERIFY(media::fingerprint(m_files.path(QStringLiteral("missing"))).isEmpty());
}

void TagsTest::findsEmbeddedCovers_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"mp3", "flac", "m4a"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TagsTest::findsEmbeddedCovers()
{
    QFETCH(QString, suffix);
    const QString file = m_files.path(QStringLiteral("covered.") + suffix);
    QVERIFY(MediaFiles::run({QStringLiteral("-i"), m_files.sound(QStringLiteral("flac")).toLocalFile(),
                             QStringLiteral("-i"), picture(QStringLiteral("art.png"), 1500), QStringLiteral("-map"),
                             QStringLiteral("0:a"), QStringLiteral("-map"), QStringLiteral("1:v"),
                             QStringLiteral("-c:v"), QStringLiteral("png"), QStringLiteral("-disposition:v"),
                             QStringLiteral("attached_pic"), file}));
    const QImage cover = media::readCover(QUrl::fromLocalFile(file));
    QCOMPARE(cover.size(), QSize(1024, 1024));
    QVERIFY(std::abs(cover.pixelColor(500, 500).red() - 200) < 6);
}

void TagsTest::findsACoverBesideTheFile()
{
    QVERIFY(QDir(m_files.path({})).mkpath(QStringLiteral("album")));
    const QUrl song = m_files.bytes(QStringLiteral("album/song.mp3"), "some bytes");
    QVERIFY(media::readCover(song).isNull());
    QVERIFY(!picture(QStringLiteral("album/Folder.jpg"), 300).isEmpty());
    QCOMPARE(media::readCover(song).size(), QSize(300, 300));
}

void TagsTest::refusesCoversThatFillTheMemory()
{
    QVERIFY(QDir(m_files.path({})).mkpath(QStringLiteral("bomb")));
    const QUrl song = m_files.bytes(QStringLiteral("bomb/song.mp3"), "some bytes");
    const QByteArray header = "P6\n60000 60000\n255\n";
    (void)m_files.bytes(QStringLiteral("bomb/cover.png"), header + QByteArray(1000, 'x'));
    QVERIFY(media::readCover(song).isNull());
}

QTEST_GUILESS_MAIN(TagsTest)
#include "tst_tags.moc"
