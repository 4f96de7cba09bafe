// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that can't be played: each gets its own reason, and the next good file plays.
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include "playerprobe.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"

using namespace farnear;
using farnear::test::loudness;
using farnear::test::MediaFiles;
using farnear::test::PlayerProbe;
using farnear::test::SoundSink;

namespace {

/** Nobody has written to it for an hour: nothing more will come. */
QUrl old(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (file.open(QIODevice::ReadWrite))
        (void)file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime);
    return url;
}

} // namespace

class PlayerBadFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysSoWhenTheEndIsLost_data();
    void saysSoWhenTheEndIsLost();
    void followsNoListToOtherFiles();

private:
    SoundSink m_sink;
    MediaFiles m_files;
};

void PlayerBadFilesTest::initTestCase()
{
    if (!MediaFiles::available() || !SoundSink::available())
        QSKIP("needs ffmpeg and PulseAudio");
    QVERIFY(m_sink.start());
    player::initEngines();
}

void PlayerBadFilesTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::addColumn<ErrorCode>("code");
    const auto at = [this](const char *name) { return QUrl::fromLocalFile(m_files.path(QString::fromLatin1(name))); };
    QByteArray noise;
    for (int i = 0; i < 100000; ++i)
        noise.append(char((i * 2654435761U) >> 13));
    QTest::newRow("missing") << at("nothing.mp4") << ErrorCode::FileMissing;
    QTest::newRow("empty") << m_files.bytes(QStringLiteral("empty.mp4"), {}) << ErrorCode::FileEmpty;
    QTest::newRow("a folder") << QUrl::fromLocalFile(QDir::tempPath()) << ErrorCode::FileUnreadable;
    QTest::newRow("on the web, where nobody answers")
        << QUrl(QStringLiteral("http://127.0.0.1:9/film.mp4")) << ErrorCode::NotFetched;
    QTest::newRow("noise") << m_files.bytes(QStringLiteral("noise.mp4"), noise) << ErrorCode::FileUnsupported;
    QTest::newRow("text") << m_files.bytes(QStringLiteral("text.mkv"), "Not a film.\n") << ErrorCode::FileUnsupported;
    QTest::newRow("zeros") << m_files.bytes(QStringLiteral("zeros.mp3"), QByteArray(50000, '\0'))
                           << ErrorCode::FileUnsupported;
    QTest::newRow("cut mp4") << old(m_files.cut(m_files.film(QStringLiteral("mp4")), 0.6)) << ErrorCode::FileDamaged;
}

void PlayerBadFilesTest::saysWhatIsWrong()
{
    QFETCH(QUrl, file);
    QFETCH(ErrorCode, code);
    PlayerProbe player;
    player->open(file, 0);
    const auto failure = player.waitForFailure(PlayerProbe::kPatience);
    QVERIFY(failure.has_value());
    QCOMPARE(*failure, code);
    player->play();
    QVERIFY(!player->position().valid);
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("flac")), 1000));
    player->play();
    QTRY_VERIFY(loudness(m_sink.listen(100)) > 0.1);
}

void PlayerBadFilesTest::saysSoWhenTheEndIsLost_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::newRow("flac") << old(m_files.cut(m_files.sound(QStringLiteral("flac")), 0.6));
    QTest::newRow("mkv") << old(m_files.cut(m_files.manyTracks(), 0.6));
}

void PlayerBadFilesTest::saysSoWhenTheEndIsLost()
{
    QFETCH(QUrl, file);
    PlayerProbe player;
    QVERIFY(player.openAt(file, 5000));
    player->play();
    const auto failure = player.waitForFailure(PlayerProbe::kPatience);
    QVERIFY(failure.has_value());
    QCOMPARE(*failure, ErrorCode::FileDamaged);
}

void PlayerBadFilesTest::followsNoListToOtherFiles()
{
    const QByteArray film = m_files.film(QStringLiteral("mp4")).toLocalFile().toUtf8();
    for (const QByteArray &list :
         {"#EXTM3U\n" + film + "\n", "# mpv EDL v0\n" + film + ",0,5\n", "ffconcat version 1.0\nfile " + film + "\n",
          "[playlist]\nFile1=" + film + "\n", film + "\n"}) {
        PlayerProbe player;
        player->open(m_files.bytes(QStringLiteral("list.m3u"), list), 0);
        const auto failure = player.waitForFailure(PlayerProbe::kPatience);
        QVERIFY(failure.has_value());
        QCOMPARE(*failure, ErrorCode::FileUnsupported);
    }
}

QTEST_GUILESS_MAIN(PlayerBadFilesTest)
#include "tst_playerbadfiles.moc"
