// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Subtitles in files of their own, beside the film.
#include <QFile>
#include <QStringEncoder>
#include <QTest>

#include "player/subtitlefiles.h"
#include "playerprobe.h"
#include "support/media/mediafiles.h"

using namespace farnear;
using farnear::test::MediaFiles;
using farnear::test::PlayerProbe;
using ports::Track;

class SubtitlesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsEveryFileOfTheFilmsName();
    void readsUtf16Whole_data();
    void readsUtf16Whole();
    void offersThemWithTheirLanguage();

private:
    void write(const QString &name, const QByteArray &content) { (void)m_files.bytes(name, content); }
    [[nodiscard]] static QByteArray contentOf(const QString &path);

    MediaFiles m_files;
    QString m_film;
};

namespace {

const QByteArray kLine("1\n00:00:00,000 --> 00:00:09,000\nA line\n\n");

} // namespace

void SubtitlesTest::initTestCase()
{
    if (!MediaFiles::available())
        QSKIP("needs ffmpeg");
    player::initEngines();
    m_film = m_files.film(QStringLiteral("mp4")).toLocalFile();
    for (const char *name : {"film.srt", "film.zh-Hans.srt", "FILM.zh-Hant.ASS", "film.en.forced.srt", "film.chs.srt",
                             "film2.srt", "other.srt", "film.txt"})
        write(QString::fromLatin1(name), kLine);
}

QByteArray SubtitlesTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SubtitlesTest::findsEveryFileOfTheFilmsName()
{
    const auto found = player::subtitlesBeside(m_film);
    QStringList said;
    for (const auto &file : found.files)
        said.append(file.language + u'/' + file.title);
    QCOMPARE(said.first(), QStringLiteral("/")); // film.srt itself
    said.sort();
    QCOMPARE(said,
             QStringList({QStringLiteral("/"), QStringLiteral("en/forced"), QStringLiteral("zh-Hans/"),
                          QStringLiteral("zh-Hans/"), QStringLiteral("zh-Hant/")}));
    QVERIFY(!found.converted);
}

void SubtitlesTest::readsUtf16Whole_data()
{
    QTest::addColumn<int>("encoding");
    QTest::newRow("little") << int(QStringConverter::Utf16LE);
    QTest::newRow("big") << int(QStringConverter::Utf16BE);
}

void SubtitlesTest::readsUtf16Whole()
{
    QFETCH(int, encoding);
    QTemporaryDir folder;
    const QString text = QStringLiteral("1\n00:00:00,000 --> 00:00:09,000\n\u00c4rger, \u6708\u4eae\n\n");
    QStringEncoder encode(QStringConverter::Encoding(encoding), QStringConverter::Flag::WriteBom);
    QFile file(folder.filePath(QStringLiteral("film.de.srt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(encode(text)));
    file.close();
    const auto found = player::subtitlesBeside(folder.filePath(QStringLiteral("film.mkv")));
    QCOMPARE(found.files.size(), 1);
    QCOMPARE(found.files.first().language, QStringLiteral("de"));
    QCOMPARE(QString::fromUtf8(contentOf(found.files.first().path)), text);
}

void SubtitlesTest::offersThemWithTheirLanguage()
{
    PlayerProbe player;
    if (!player.can().subtitles)
        QSKIP("declared: this engine shows no subtitles");
    QVERIFY(player.openAt(QUrl::fromLocalFile(m_film), 0));
    const auto subtitles = [&] {
        QStringList languages;
        for (const Track &track : player.media().tracks) {
            if (track.kind == Track::Kind::Subtitle)
                languages.append(track.language);
        }
        languages.sort();
        return languages;
    };
    QTRY_COMPARE(subtitles(),
                 QStringList({QString(), QStringLiteral("en"), QStringLiteral("zh-Hans"), QStringLiteral("zh-Hans"),
                              QStringLiteral("zh-Hant")}));
    player->setSubtitleMargin(0.2);
}

QTEST_GUILESS_MAIN(SubtitlesTest)
#include "tst_subtitles.moc"
