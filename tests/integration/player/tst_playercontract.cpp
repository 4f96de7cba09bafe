// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every engine promises, on real files and by listening to what really comes out.
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>

#include "playerprobe.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"

using namespace farnear;
using farnear::test::loudness;
using farnear::test::MediaFiles;
using farnear::test::pitch;
using farnear::test::PlayerProbe;
using farnear::test::Samples;
using farnear::test::SoundSink;
using ports::Player;
using ports::Track;

namespace {

constexpr int kListen = 300;
constexpr double kLoud = 0.1;
/** How far what is heard may be from where it should be: the recording says only roughly when it was made. */
constexpr double kHeardWithin = 0.35;

} // namespace

class PlayerContractTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensPausedAndExactly_data();
    void opensPausedAndExactly();
    void standsWhereItWasPaused();
    void seeksExactlyWhilePaused();
    void obeysTheLastOfManySeeks();
    void isHeardAfterEverySeek_data();
    void isHeardAfterEverySeek();
    void readsASteadyClock();
    void changesTheRate();
    void changesTheRateWithoutAHole();
    void changesThePitchAtTheSameRate();
    void knowsItsTracks();
    void playsTheChosenAudioTrack();
    void setsTheVolume();
    void endsAndPlaysAgain();
    void opensAnotherFileMeanwhile();
    void playsASilentFilm();

private:
    [[nodiscard]] double pitchNow() { return pitch(m_sink.listen(kListen), SoundSink::kSamplesPerSecond); }

    SoundSink m_sink;
    MediaFiles m_files;
};

void PlayerContractTest::initTestCase()
{
    if (!MediaFiles::available() || !SoundSink::available())
        QSKIP("needs ffmpeg and PulseAudio");
    QVERIFY(m_sink.start());
    player::initEngines();
}

void PlayerContractTest::opensPausedAndExactly_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("film");
    QTest::newRow("mp3") << QStringLiteral("mp3") << false;
    QTest::newRow("flac") << QStringLiteral("flac") << false;
    QTest::newRow("opus") << QStringLiteral("opus") << false;
    QTest::newRow("mp4") << QStringLiteral("mp4") << true;
    QTest::newRow("webm") << QStringLiteral("webm") << true;
    QTest::newRow("mkv") << QStringLiteral("mkv") << true;
}

void PlayerContractTest::opensPausedAndExactly()
{
    QFETCH(QString, file);
    QFETCH(bool, film);
    const QUrl url = !film              ? m_files.sound(file)
        : file == QStringLiteral("mkv") ? m_files.manyTracks()
                                        : m_files.film(file);
    PlayerProbe player;
    QVERIFY(player.works());
    if (file == QStringLiteral("webm") && !player.can().matroska) {
        player->open(url, 5000);
        QVERIFY(player.waitForFailure(PlayerProbe::kPatience) == ErrorCode::FileUnsupported);
        QSKIP("declared: this engine can't seek in it, and says so");
    }
    QVERIFY(player.openAt(url, 5000));
    QCOMPARE(player.media().hasVideo, film);
    QVERIFY(player.media().hasAudio);
    QVERIFY2(std::abs(player.media().duration - MediaFiles::kSeconds * 1000) < 150,
             qPrintable(QString::number(player.media().duration)));
    QCOMPARE(player.position(), 5000.0);
    QVERIFY(loudness(m_sink.listen(100)) < 0.01);
    player->play();
    const double heard = MediaFiles::positionOf(pitchNow());
    QVERIFY2(std::abs(heard - 5) < kHeardWithin + kListen / 1000.0, qPrintable(QString::number(heard)));
}

void PlayerContractTest::standsWhereItWasPaused()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("flac")), 1000));
    player->play();
    QTRY_VERIFY(player.position() > 1500);
    player->pause();
    const Millis there = player.position();
    QVERIFY(std::abs(m_sink.listen(400).size()) > 0);
    QVERIFY(loudness(m_sink.listen(200)) < 0.01);
    QVERIFY(std::abs(player.position() - there) <= player.can().clockError * 3);
    player->play();
    QTRY_VERIFY(player.position() > there + 200);
    QVERIFY(loudness(m_sink.listen(100)) > kLoud);
}

void PlayerContractTest::seeksExactlyWhilePaused()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.film(QStringLiteral("mp4")), 0));
    for (const Millis at : {7000.0, 1234.5, 9876.5, 0.0}) {
        QVERIFY(player.seekTo(at));
        QCOMPARE(player.position(), at);
    }
}

void PlayerContractTest::obeysTheLastOfManySeeks()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.film(QStringLiteral("mp4")), 0));
    for (int i = 1; i < 9; ++i)
        player->seek(i * 1000);
    QVERIFY(!player->position().valid);
    QVERIFY(player.seekTo(9000));
    QCOMPARE(player.position(), 9000.0);
    player->play();
    const double heard = MediaFiles::positionOf(pitchNow());
    QVERIFY2(std::abs(heard - 9) < kHeardWithin + kListen / 1000.0, qPrintable(QString::number(heard)));
}

void PlayerContractTest::isHeardAfterEverySeek_data()
{
    QTest::addColumn<bool>("film");
    QTest::newRow("sound") << false;
    QTest::newRow("film") << true;
}

void PlayerContractTest::isHeardAfterEverySeek()
{
    QFETCH(bool, film);
    PlayerProbe player;
    QVERIFY(player.openAt(film ? m_files.film(QStringLiteral("mp4")) : m_files.sound(QStringLiteral("mp3")), 0));
    player->play();
    double sum = 0;
    for (int i = 0; i < 12; ++i) {
        const Millis target = 1000 + (i * 3700) % 9000;
        QVERIFY(player.seekTo(target));
        QTRY_VERIFY(player.position() > target + 250); // what the output held of the place before has been played
        const double before = player.position() / 1000;
        const Samples heard = m_sink.listen(kListen);
        QVERIFY2(loudness(heard) > kLoud, qPrintable(QStringLiteral("silent after seek %1").arg(i)));
        const double at = MediaFiles::positionOf(pitch(heard, SoundSink::kSamplesPerSecond));
        sum += at - before - kListen / 2000.0;
        QVERIFY2(std::abs(at - before - kListen / 2000.0) < kHeardWithin,
                 qPrintable(QStringLiteral("seek %1: heard %2, said %3").arg(i).arg(at).arg(before)));
    }
    qInfo("heard %.0f ms from where it said (the recording's own delay included)", sum / 12 * 1000);
}

void PlayerContractTest::readsASteadyClock()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("flac")), 0));
    player->play();
    QTRY_VERIFY(player.position() > 1200);
    QList<double> offsets;
    while (player.position() < 5000) {
        const auto reading = player->position();
        if (reading.valid)
            offsets.append(reading.media - reading.local);
        QTest::qWait(20);
    }
    std::sort(offsets.begin(), offsets.end());
    QVERIFY(offsets.size() > 50);
    const double spread = (offsets[offsets.size() * 3 / 4] - offsets[offsets.size() / 4]) / 2;
    qInfo("clock: half of all readings within +-%.3f ms", spread);
    QVERIFY2(spread <= player.can().clockError, qPrintable(QString::number(spread)));
}

void PlayerContractTest::changesTheRate()
{
    PlayerProbe player;
    const auto can = player.can();
    QVERIFY(player.openAt(m_files.manyTracks(), 1000));
    player->selectTrack(Track::Kind::Audio, player.media().tracks.at(2).id); // 300 Hz throughout
    for (const auto mode : {Player::RateMode::Resample, Player::RateMode::KeepPitch}) {
        player->setRate(1.25, mode);
        player->play();
        QTRY_VERIFY(player.position() > 1800);
        const auto before = player.reading();
        const double heard = pitch(m_sink.listen(600), SoundSink::kSamplesPerSecond);
        const auto after = player.reading();
        const double rate = (after.media - before.media) / (after.local - before.local);
        QVERIFY2(std::abs(rate - 1.25) < 0.06, qPrintable(QString::number(rate)));
        const bool kept = mode == Player::RateMode::KeepPitch && can.pitchKeptRate;
        QVERIFY2(std::abs(heard - (kept ? 300 : 375)) < 6, qPrintable(QString::number(heard)));
        player->setRate(1, Player::RateMode::Resample);
        player->pause();
        QVERIFY(player.seekTo(1000));
    }
}

void PlayerContractTest::changesTheRateWithoutAHole()
{
    PlayerProbe player;
    if (!player.can().sampleTrueRate)
        QSKIP("declared: this engine's rate changes are not seamless");
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("flac")), 1000));
    player->play();
    QTRY_VERIFY(player.position() > 1500);
    int step = 0;
    QTimer nudge;
    connect(&nudge, &QTimer::timeout, this,
            [&] { player->setRate(1 + 0.005 * ((++step % 9) - 4), Player::RateMode::Resample); });
    nudge.start(60);
    const Samples heard = m_sink.listen(2500);
    QVERIFY(step > 20);
    const double hole = farnear::test::longestHole(heard, SoundSink::kSamplesPerSecond);
    QVERIFY2(hole < 1, qPrintable(QString::number(hole)));
}

void PlayerContractTest::changesThePitchAtTheSameRate()
{
    PlayerProbe player;
    if (!player.can().pitchKeptRate)
        QSKIP("declared: this engine does not keep the pitch");
    QVERIFY(player.openAt(m_files.manyTracks(), 0));
    player->selectTrack(Track::Kind::Audio, player.media().tracks.at(2).id); // 300 Hz throughout
    player->play();
    for (const auto mode : {Player::RateMode::Resample, Player::RateMode::KeepPitch, Player::RateMode::Resample}) {
        player->setRate(1.1, mode);
        const double expected = mode == Player::RateMode::KeepPitch ? 300 : 330;
        QTRY_VERIFY(std::abs(pitchNow() - expected) < 4);
    }
}

void PlayerContractTest::knowsItsTracks()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.manyTracks(), 0));
    QHash<Track::Kind, QList<Track>> tracks;
    for (const Track &track : player.media().tracks)
        tracks[track.kind].append(track);
    QCOMPARE(tracks[Track::Kind::Video].size(), 1);
    QCOMPARE(tracks[Track::Kind::Audio].size(), 2);
    QCOMPARE(tracks[Track::Kind::Subtitle].size(), player.can().subtitles ? 2 : 0);
    if (player.can().engine != QStringLiteral("mpv"))
        return;
    QCOMPARE(tracks[Track::Kind::Audio][1].language, QStringLiteral("fra"));
    QCOMPARE(tracks[Track::Kind::Audio][1].title, QStringLiteral("Doublage"));
    QCOMPARE(tracks[Track::Kind::Subtitle][1].language, QStringLiteral("spa"));
    player->selectTrack(Track::Kind::Subtitle, tracks[Track::Kind::Subtitle][1].id);
    const auto chosen = [&] { return player.media().tracks.last().selected; };
    QTRY_VERIFY(chosen());
    player->selectTrack(Track::Kind::Subtitle, -1);
    QTRY_VERIFY(!chosen());
}

void PlayerContractTest::playsTheChosenAudioTrack()
{
    PlayerProbe player;
    QVERIFY(player.can().audioTracks);
    QVERIFY(player.openAt(m_files.manyTracks(), 2000));
    player->play();
    QTRY_VERIFY(player.position() > 2500);
    QList<Track> audio;
    for (const Track &track : player.media().tracks) {
        if (track.kind == Track::Kind::Audio)
            audio.append(track);
    }
    QCOMPARE(audio.size(), 2);
    player->selectTrack(Track::Kind::Audio, audio.last().id);
    QTRY_VERIFY(std::abs(pitchNow() - 300) < 3);
    QVERIFY(player.position() > 2400);
}

void PlayerContractTest::setsTheVolume()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("flac")), 0));
    player->play();
    QTRY_VERIFY(player.position() > 500);
    const double full = loudness(m_sink.listen(200));
    player->setVolume(0.5);
    QTRY_VERIFY(std::abs(loudness(m_sink.listen(200)) / full - 0.125) < 0.02);
    player->setMuted(true);
    QTRY_VERIFY(loudness(m_sink.listen(200)) < 0.001);
    player->setMuted(false);
    player->setVolume(1);
    QTRY_VERIFY(std::abs(loudness(m_sink.listen(200)) / full - 1) < 0.05);
    if (player.can().volumeBoost) {
        player->setVolume(1.1);
        QTRY_VERIFY(std::abs(loudness(m_sink.listen(200)) / full - 1.331) < 0.05);
    }
}

void PlayerContractTest::endsAndPlaysAgain()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.film(QStringLiteral("mp4")), MediaFiles::kSeconds * 1000 - 700));
    player->play();
    QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
    for (const Millis from : {3000.0, 0.0}) {
        player.forget();
        QVERIFY(player.seekTo(from));
        QVERIFY(loudness(m_sink.listen(100)) < 0.01); // stands, as after any other seek
        player->play();
        const double heard = MediaFiles::positionOf(pitchNow());
        QVERIFY2(std::abs(heard - from / 1000) < kHeardWithin + kListen / 1000.0, qPrintable(QString::number(heard)));
        QVERIFY(player.seekTo(MediaFiles::kSeconds * 1000 - 500));
        QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
    }
}

void PlayerContractTest::opensAnotherFileMeanwhile()
{
    PlayerProbe player;
    player->open(m_files.film(QStringLiteral("mp4")), 1000);
    player->open(m_files.sound(QStringLiteral("flac")), 2000);
    QVERIFY(player.openAt(m_files.sound(QStringLiteral("mp3")), 3000));
    QVERIFY(!player.media().hasVideo);
    player->play();
    QTRY_VERIFY(player.position() > 3300);
    player->close();
    QVERIFY(!player->position().valid);
    QTRY_VERIFY(loudness(m_sink.listen(100)) < 0.01);
}

void PlayerContractTest::playsASilentFilm()
{
    PlayerProbe player;
    QVERIFY(player.openAt(m_files.silentFilm(), 1000));
    QVERIFY(player.media().hasVideo);
    QVERIFY(!player.media().hasAudio);
    QVERIFY(player.seekTo(4000));
    player->play();
    QTRY_VERIFY(player.position() > 4500);
}

QTEST_GUILESS_MAIN(PlayerContractTest)
#include "tst_playercontract.moc"
