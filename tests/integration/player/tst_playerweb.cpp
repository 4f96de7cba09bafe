// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the web plays by its address, and leads to no file of this computer.
#include <QDir>
#include <QTest>

#include "playerprobe.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"
#include "support/mediaserver.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using farnear::test::loudness;
using farnear::test::MediaFiles;
using farnear::test::PlayerProbe;
using farnear::test::SoundSink;

class PlayerWebTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void saysThatItPlaysNoAddresses();
    void playsByAddress_data();
    void playsByAddress();
    void playsALiveList();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void reachesNoFileHere();
    void fetchesNothingForAFile();

private:
    [[nodiscard]] static bool playsAddresses() { return PlayerProbe().can().engine == u"mpv"; }
    [[nodiscard]] QUrl address(const QString &name) const { return QUrl(m_web->address(name)); }

    SoundSink m_sink;
    MediaFiles m_files;
    std::unique_ptr<test::MediaServer> m_web;
};

void PlayerWebTest::initTestCase()
{
    if (!MediaFiles::available() || !SoundSink::available())
        QSKIP("needs ffmpeg and PulseAudio");
    QVERIFY(m_sink.start());
    player::initEngines();
}

void PlayerWebTest::init()
{
    m_web = std::make_unique<test::MediaServer>(m_files.path({}));
    QVERIFY(m_web->start());
}

/** Qt's own engine waits for a host in the room's thread: it doesn't begin. */
void PlayerWebTest::saysThatItPlaysNoAddresses()
{
    if (playsAddresses())
        QSKIP("mpv does");
    PlayerProbe player;
    player->open(address(m_files.sound(u"mp3"_s).fileName()), 0);
    const auto failure = player.waitForFailure(PlayerProbe::kPatience);
    QVERIFY(failure.has_value());
    QCOMPARE(*failure, ErrorCode::NotFetched);
    QCOMPARE(m_web->asked, 0);
    QVERIFY(player.openAt(m_files.sound(u"mp3"_s), 1000));
}

void PlayerWebTest::playsByAddress_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::newRow("song") << m_files.sound(u"mp3"_s);
    QTest::newRow("film") << m_files.film(u"mp4"_s);
}

void PlayerWebTest::playsByAddress()
{
    QFETCH(QUrl, file);
    if (!playsAddresses())
        QSKIP("only mpv does");
    PlayerProbe player;
    QVERIFY(player.openAt(address(file.fileName()), 5000));
    QVERIFY(std::abs(player.media().duration - MediaFiles::kSeconds * 1000) < 200);
    player->play();
    QTRY_VERIFY(loudness(m_sink.listen(100)) > 0.1);
    QTRY_VERIFY(player.position() > 5200);
    QVERIFY(player.seekTo(9000));
    QTRY_VERIFY(player.waitForEnd(PlayerProbe::kPatience));
}

/** A list of pieces (HLS). */
void PlayerWebTest::playsALiveList()
{
    if (!playsAddresses())
        QSKIP("only mpv does");
    PlayerProbe player;
    QVERIFY(MediaFiles::run({u"-i"_s, m_files.film(u"mp4"_s).toLocalFile(), u"-c"_s, u"copy"_s, u"-hls_time"_s, u"2"_s,
                             u"-hls_list_size"_s, u"0"_s, m_files.path(u"film.m3u8"_s)}));
    QVERIFY(player.openAt(address(u"film.m3u8"_s), 4000));
    player->play();
    QTRY_VERIFY(loudness(m_sink.listen(100)) > 0.1);
    QTRY_VERIFY(player.position() > 4200);
}

void PlayerWebTest::saysWhatIsNotThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u"nothing.mp4"_s;
    QTest::newRow("a page") << QUrl(m_files.bytes(u"page.html"_s, "<html><body>A film!</body></html>")).fileName();
}

/** And the next one plays. */
void PlayerWebTest::saysWhatIsNotThere()
{
    QFETCH(QString, name);
    if (!playsAddresses())
        QSKIP("only mpv does");
    PlayerProbe player;
    player->open(address(name), 0);
    const auto failure = player.waitForFailure(PlayerProbe::kPatience);
    QVERIFY(failure.has_value());
    QCOMPARE(*failure, ErrorCode::NotFetched);
    QVERIFY(player.openAt(address(m_files.sound(u"mp3"_s).fileName()), 1000));
}

void PlayerWebTest::reachesNoFileHere()
{
    const QByteArray film = m_files.film(u"mp4"_s).toEncoded();
    const QByteArray path = m_files.film(u"mp4"_s).toLocalFile().toUtf8();
    for (const QByteArray &list :
         {"#EXTM3U\n" + film + "\n", "#EXTM3U\n" + path + "\n", "# mpv EDL v0\n" + path + ",0,5\n",
          "#EXTM3U\n#EXT-X-TARGETDURATION:12\n#EXTINF:12,\n" + film + "\n#EXT-X-ENDLIST\n",
          "ffconcat version 1.0\nfile " + film + "\n", "[playlist]\nFile1=" + film + "\n"}) {
        PlayerProbe player;
        player->open(address(m_files.bytes(u"list.m3u8"_s, list).fileName()), 0);
        const auto failure = player.waitForFailure(PlayerProbe::kPatience);
        QVERIFY2(failure.has_value(), list.constData());
        QCOMPARE(*failure, ErrorCode::NotFetched);
    }
}

void PlayerWebTest::fetchesNothingForAFile()
{
    const QByteArray film = m_web->address(m_files.film(u"mp4"_s).fileName()).toUtf8();
    for (const QByteArray &list : {"#EXTM3U\n" + film + "\n", "# mpv EDL v0\n" + film + ",0,5\n",
                                   "#EXTM3U\n#EXT-X-TARGETDURATION:12\n#EXTINF:12,\n" + film + "\n#EXT-X-ENDLIST\n"}) {
        PlayerProbe player;
        player->open(m_files.bytes(u"list.m3u8"_s, list), 0);
        const auto failure = player.waitForFailure(PlayerProbe::kPatience);
        QVERIFY2(failure.has_value(), list.constData());
        QCOMPARE(m_web->asked, 0);
    }
}

QTEST_GUILESS_MAIN(PlayerWebTest)
#include "tst_playerweb.moc"
