// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that hangs holds up neither the thread the player lives on nor the file after it. If it did, no line after the
// opening would be reached before the system gives the file free, which is longer than anything here waits.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "playerprobe.h"
#include "support/hangingfile.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"

using namespace farnear;
using farnear::test::HangingFile;
using farnear::test::MediaFiles;
using farnear::test::PlayerProbe;
using farnear::test::SoundSink;

class PlayerHangingDiskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysThatTheDiskHangs();
    void opensTheNextFile();
    void goesAwayMeanwhile();

private:
    SoundSink m_sink;
    MediaFiles m_files;
};

void PlayerHangingDiskTest::initTestCase()
{
    if (!MediaFiles::available() || !SoundSink::available())
        QSKIP("needs ffmpeg and PulseAudio");
    QVERIFY(m_sink.start());
    player::initEngines();
    if (!HangingFile(m_files.sound(QStringLiteral("flac"))).hangs())
        QSKIP("needs a file system with leases");
}

void PlayerHangingDiskTest::saysThatTheDiskHangs()
{
    const QUrl file = m_files.sound(QStringLiteral("flac"));
    PlayerProbe player;
    QVERIFY(player.works());
    QSignalSpy stalled(player.operator->(), &ports::Player::stalled);
    QSignalSpy prepared(player.operator->(), &ports::Player::prepared);
    {
        const HangingFile hanging(file);
        player->open(file, 2000);
        QTRY_COMPARE(stalled.count(), 1);
        QCOMPARE(stalled.first().first().value<ports::Stall>(), ports::Stall::Disk);
        QVERIFY(hanging.isWaitedFor());
        QCOMPARE(prepared.count(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, PlayerProbe::kPatience);
    QCOMPARE(stalled.count(), 2);
    QCOMPARE(stalled.last().first().value<ports::Stall>(), ports::Stall::None);
    QVERIFY(std::abs(player.position() - 2000) <= std::max(1.0, player.can().frameError));
}

void PlayerHangingDiskTest::opensTheNextFile()
{
    const QUrl file = m_files.sound(QStringLiteral("flac"));
    const HangingFile hanging(file);
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("opus")), 0));
    player->open(file, 0);
    QTRY_VERIFY(hanging.isWaitedFor());
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("mp3")), 1000));
    player->play();
    QTRY_VERIFY(player.position() > 1200);
    QVERIFY(hanging.isWaitedFor());
    QVERIFY(!player.waitForFailure(0));
}

void PlayerHangingDiskTest::goesAwayMeanwhile()
{
    const QUrl file = m_files.sound(QStringLiteral("mp3")); // of its own: what looked at the others may hold them yet
    const HangingFile hanging(file);
    {
        PlayerProbe player;
        player->open(file, 0);
        QTRY_VERIFY(hanging.isWaitedFor());
    }
    QVERIFY(hanging.isWaitedFor());
}

QTEST_GUILESS_MAIN(PlayerHangingDiskTest)
#include "tst_playerhangingdisk.moc"
