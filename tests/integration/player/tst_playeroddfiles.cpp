// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as people have them: with a wrong length or none, silent at first, of several parts, still being written.
#include <QFile>
#include <QTest>

#include "playerprobe.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"

using namespace farnear;
using farnear::test::loudness;
using farnear::test::MediaFiles;
using farnear::test::pitch;
using farnear::test::PlayerProbe;
using farnear::test::SoundSink;
using ports::Stall;

class PlayerOddFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsWhenSentBeyondTheEnd_data();
    void endsWhenSentBeyondTheEnd();
    void playsBeyondAWrongLength();
    void learnsALengthThatIsMissing();
    void standsAtTheFirstSound();
    void playsEveryPartOfAChainedFile();
    void waitsForTheRestOfAFile_data();
    void waitsForTheRestOfAFile();
    void opensOnceEnoughIsThere();

private:
    [[nodiscard]] QUrl make(const QString &name, const QStringList &arguments);
    [[nodiscard]] QUrl join(const QString &name, const QList<QUrl> &parts);
    [[nodiscard]] static QByteArray contentOf(const QUrl &url);
    [[nodiscard]] double pitchNow() { return pitch(m_sink.listen(300), SoundSink::kSamplesPerSecond); }

    SoundSink m_sink;
    MediaFiles m_files;
};

void PlayerOddFilesTest::initTestCase()
{
    if (!MediaFiles::available() || !SoundSink::available())
        QSKIP("needs ffmpeg and PulseAudio");
    QVERIFY(m_sink.start());
    player::initEngines();
}

QUrl PlayerOddFilesTest::make(const QString &name, const QStringList &arguments)
{
    const QString path = m_files.path(name);
    return MediaFiles::run(arguments + QStringList{path}) ? QUrl::fromLocalFile(path) : QUrl();
}

QByteArray PlayerOddFilesTest::contentOf(const QUrl &url)
{
    QFile file(url.toLocalFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QUrl PlayerOddFilesTest::join(const QString &name, const QList<QUrl> &parts)
{
    QByteArray all;
    for (const QUrl &part : parts)
        all += contentOf(part);
    return m_files.bytes(name, all);
}

void PlayerOddFilesTest::endsWhenSentBeyondTheEnd_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"mp3", "flac", "opus", "wav", "mp4"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void PlayerOddFilesTest::endsWhenSentBeyondTheEnd()
{
    QFETCH(QString, suffix);
    const QUrl file = suffix == u"mp4" ? m_files.film(suffix) : m_files.sound(suffix);
    for (const Millis to : {MediaFiles::kSeconds * 1000.0, MediaFiles::kSeconds * 1000 + 50'000.0}) {
        PlayerProbe player;
        QVERIFY(player.openAt(file, 1000));
        QVERIFY(player.seekTo(to));
        player->play();
        QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
        QVERIFY(player.seekTo(2000));
        player->play();
        QTRY_VERIFY(loudness(m_sink.listen(100)) > 0.1);
    }
    PlayerProbe late; // who comes to a room that stands at its end
    QVERIFY(late.openAt(file, MediaFiles::kSeconds * 1000 + 50'000));
    late->play();
    QVERIFY(late.waitForEnd(PlayerProbe::kPatience));
}

void PlayerOddFilesTest::playsBeyondAWrongLength()
{
    const auto mp3 = [](const QString &source, const QString &rate) {
        return QStringList{QStringLiteral("-f"),
                           QStringLiteral("lavfi"),
                           QStringLiteral("-i"),
                           source,
                           QStringLiteral("-b:a"),
                           rate,
                           QStringLiteral("-write_xing"),
                           QStringLiteral("0"),
                           QStringLiteral("-id3v2_version"),
                           QStringLiteral("0")};
    };
    const QUrl loud = make(QStringLiteral("loud.mp3"), mp3(QStringLiteral("sine=f=300:d=20"), QStringLiteral("320k")));
    const QUrl quiet = make(QStringLiteral("quiet.mp3"), mp3(QStringLiteral("sine=f=440:d=60"), QStringLiteral("32k")));
    const QUrl file = join(QStringLiteral("short.mp3"), {loud, quiet});
    PlayerProbe player;
    if (player.can().engine != u"mpv")
        QSKIP("declared: this engine goes no further than the length it knows");
    QVERIFY(player.openAt(file, 0));
    QVERIFY(player.media().duration < 40'000); // a guess by the first bytes
    QVERIFY(player.seekTo(60'000));
    player->play();
    QTRY_VERIFY(std::abs(pitchNow() - 440) < 5);
    QVERIFY(std::abs(player.position() - 60'500) < 3000);
    QTRY_VERIFY(player.media().duration > 60'000);
    QVERIFY(!player.media().lengthKnown);
    PlayerProbe third;
    QVERIFY(third.openAt(file, 65'000));
    third->play();
    QTRY_VERIFY(third.position() > 65'300);
}

void PlayerOddFilesTest::learnsALengthThatIsMissing()
{
    const QUrl whole
        = make(QStringLiteral("live.webm"),
               {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), QStringLiteral("sine=f=330:d=60"),
                QStringLiteral("-c:a"), QStringLiteral("libopus"), QStringLiteral("-b:a"), QStringLiteral("32k"),
                QStringLiteral("-live"), QStringLiteral("1")});
    PlayerProbe player;
    if (player.can().engine != u"mpv")
        QSKIP("declared: this engine plays no such file");
    QVERIFY(player.openAt(whole, 0));
    QVERIFY(!player.media().lengthKnown);
    QVERIFY(player.seekTo(40'000));
    player->play();
    QTRY_VERIFY(player.position() > 40'300);
    QVERIFY(std::abs(pitchNow() - 330) < 5);
    QTRY_VERIFY(player.media().duration > 41'000);
    QVERIFY(player.seekTo(59'500));
    QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
    QTRY_VERIFY(player.media().lengthKnown); // now it is
}

void PlayerOddFilesTest::standsAtTheFirstSound()
{
    const QUrl file
        = make(QStringLiteral("late.mkv"), {QStringLiteral("-f"),         QStringLiteral("lavfi"),
                                            QStringLiteral("-i"),         QStringLiteral("testsrc=s=160x90:r=15:d=12"),
                                            QStringLiteral("-itsoffset"), QStringLiteral("6"),
                                            QStringLiteral("-f"),         QStringLiteral("lavfi"),
                                            QStringLiteral("-i"),         QStringLiteral("sine=f=500:d=6"),
                                            QStringLiteral("-map"),       QStringLiteral("0:v"),
                                            QStringLiteral("-map"),       QStringLiteral("1:a"),
                                            QStringLiteral("-c:v"),       QStringLiteral("libx264"),
                                            QStringLiteral("-preset"),    QStringLiteral("ultrafast"),
                                            QStringLiteral("-c:a"),       QStringLiteral("flac")});
    PlayerProbe player;
    if (player.can().engine != u"mpv")
        QSKIP("Qt plays the silence itself");
    QVERIFY(player.openAt(file, 2000));
    QVERIFY2(std::abs(player.position() - 6000) < 30, qPrintable(QString::number(player.position())));
    QVERIFY(player.seekTo(8000));
    QCOMPARE(player.position(), 8000.0);
}

void PlayerOddFilesTest::playsEveryPartOfAChainedFile()
{
    const auto part = [this](const QString &name, int hertz) {
        return make(name,
                    {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                     QStringLiteral("sine=f=%1:d=4").arg(hertz), QStringLiteral("-c:a"), QStringLiteral("libvorbis")});
    };
    const QUrl file = join(QStringLiteral("chained.ogg"),
                           {part(QStringLiteral("330.ogg"), 330), part(QStringLiteral("660.ogg"), 660)});
    PlayerProbe player;
    if (player.can().engine != u"mpv")
        QSKIP("Qt's own player ends with the first part");
    QVERIFY(player.openAt(file, 0));
    QVERIFY(std::abs(player.media().duration - 8000) < 300);
    QVERIFY(player.seekTo(3500));
    player->play();
    QTRY_VERIFY(player.position() > 5000);
    QVERIFY(std::abs(pitchNow() - 660) < 8);
    QVERIFY(player.seekTo(2000));
    QTRY_VERIFY(player.position() > 2300);
    QVERIFY(std::abs(pitchNow() - 330) < 8);
    QVERIFY(player.seekTo(7500));
    QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
}

void PlayerOddFilesTest::waitsForTheRestOfAFile_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("flac") << QStringLiteral("flac");
    QTest::newRow("mkv") << QStringLiteral("mkv");
}

void PlayerOddFilesTest::waitsForTheRestOfAFile()
{
    QFETCH(QString, suffix);
    const QUrl whole = suffix == u"mkv" ? m_files.manyTracks() : m_files.sound(suffix);
    const QByteArray content = contentOf(whole);
    const QUrl file = m_files.bytes(QStringLiteral("growing.") + suffix, content.first(content.size() / 3));
    PlayerProbe player;
    QSignalSpy stalls(player.operator->(), &ports::Player::stalled);
    QVERIFY(player.openAt(file, 1000));
    player->play();
    QTRY_COMPARE_WITH_TIMEOUT(stalls.count(), 1, PlayerProbe::kPatience);
    QCOMPARE(stalls.last().first().value<Stall>(), Stall::Data);
    QVERIFY(!player->position().valid);
    QFile more(file.toLocalFile());
    QVERIFY(more.open(QIODevice::Append));
    more.write(content.sliced(content.size() / 3));
    more.close();
    QTRY_COMPARE_WITH_TIMEOUT(stalls.count(), 2, PlayerProbe::kPatience);
    QCOMPARE(stalls.last().first().value<Stall>(), Stall::None);
    QTRY_VERIFY(player.position() > 6000);
    QVERIFY(std::abs(MediaFiles::positionOf(pitchNow()) - player.position() / 1000) < 0.7);
    QVERIFY(player.waitForEnd(PlayerProbe::kPatience));
}

void PlayerOddFilesTest::opensOnceEnoughIsThere()
{
    const QByteArray content = contentOf(m_files.film(QStringLiteral("mp4"))); // its index is at its end
    const QUrl file = m_files.bytes(QStringLiteral("growing.mp4"), content.first(content.size() / 2));
    PlayerProbe player;
    if (player.can().engine != u"mpv")
        QSKIP("declared: this engine opens what can be opened at once");
    QSignalSpy stalls(player.operator->(), &ports::Player::stalled);
    QSignalSpy prepared(player.operator->(), &ports::Player::prepared);
    player->open(file, 3000);
    QTRY_COMPARE_WITH_TIMEOUT(stalls.count(), 1, PlayerProbe::kPatience);
    QVERIFY(prepared.isEmpty());
    QFile more(file.toLocalFile());
    QVERIFY(more.open(QIODevice::Append));
    more.write(content.sliced(content.size() / 2));
    more.close();
    QVERIFY(prepared.wait(PlayerProbe::kPatience));
    QCOMPARE(player.position(), 3000.0);
}

QTEST_GUILESS_MAIN(PlayerOddFilesTest)
#include "tst_playeroddfiles.moc"
