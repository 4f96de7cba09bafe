// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A computer without any sound device: it says so once and plays on, in time.
#include <QTest>

#include "playerprobe.h"
#include "support/media/mediafiles.h"

using namespace farnear;
using farnear::test::MediaFiles;
using farnear::test::PlayerProbe;

class PlayerWithoutSoundTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void warnsAndPlaysOn_data();
    void warnsAndPlaysOn();

private:
    MediaFiles m_files;
};

void PlayerWithoutSoundTest::initTestCase()
{
    if (!MediaFiles::available())
        QSKIP("needs ffmpeg");
    qputenv("PULSE_SERVER", "unix:/nonexistent/sound");
    qputenv("PIPEWIRE_REMOTE", "/nonexistent/sound");
    qputenv("ALSA_CONFIG_PATH", "/dev/null");
    qputenv("JACK_NO_START_SERVER", "1");
    qputenv("SDL_AUDIODRIVER", "none");
    player::initEngines();
}

void PlayerWithoutSoundTest::warnsAndPlaysOn_data()
{
    QTest::addColumn<QUrl>("file");
    QTest::newRow("sound") << m_files.sound(QStringLiteral("flac"));
    QTest::newRow("film") << m_files.film(QStringLiteral("mp4"));
}

void PlayerWithoutSoundTest::warnsAndPlaysOn()
{
    QFETCH(QUrl, file);
    PlayerProbe player;
    QVERIFY(player.openAt(file, 1000));
    const auto warning = player.waitForFailure(PlayerProbe::kPatience);
    QVERIFY(warning.has_value());
    QCOMPARE(*warning, ErrorCode::NoAudioDevice);
    player->play();
    QTRY_VERIFY(player.position() > 1600);
    QVERIFY(player.seekTo(4000));
    QTRY_VERIFY(player.position() > 4600);
}

QTEST_GUILESS_MAIN(PlayerWithoutSoundTest)
#include "tst_playerwithoutsound.moc"
