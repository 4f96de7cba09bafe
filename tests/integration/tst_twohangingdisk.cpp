// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of two has the film on a network folder that hangs: the room goes on, and so does all else for the one who waits.
// Were the file opened on the room's thread, nothing said here would be heard before the system gives the file free.
#include "support/hangingfile.h"
#include "support/meeting.h"
#include "support/testmedia.h"

using namespace farnear;
using session::Playback;
using test::HangingFile;
using test::Person;

namespace {

constexpr int deadline = 8'000; // ms; of a room that waits

} // namespace

class TestTwoHangingDisk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void talksAndStaysWhileTheDiskHangs();

private:
    [[nodiscard]] QList<QUrl> song(const QString &name) const;

    QTemporaryDir m_media;
};

void TestTwoHangingDisk::initTestCase()
{
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    QVERIFY(!test::makeSong(m_media.path(), QStringLiteral("other.mp3"), 60, 550).isEmpty());
    QVERIFY(QDir(m_media.path()).mkdir(QStringLiteral("nas")));
    QVERIFY(
        QFile::copy(m_media.filePath(QStringLiteral("long.mp3")), m_media.filePath(QStringLiteral("nas/long.mp3"))));
    if (!HangingFile(song(QStringLiteral("long.mp3")).first()).hangs())
        QSKIP("needs a file system with leases");
}

QList<QUrl> TestTwoHangingDisk::song(const QString &name) const
{
    return {QUrl::fromLocalFile(m_media.filePath(name))};
}

void TestTwoHangingDisk::talksAndStaysWhileTheDiskHangs()
{
    Person ada(QStringLiteral("Ada"));
    Person jun(QStringLiteral("Jun"));
    test::startRoom(ada);
    jun->queue().offer(song(QStringLiteral("nas/long.mp3")) + song(QStringLiteral("other.mp3")));
    test::join(jun, ada);
    ada->queue().open(song(QStringLiteral("long.mp3")) + song(QStringLiteral("other.mp3")));
    QTRY_VERIFY(ada.isPlaying() && jun.isPlaying());
    const QString film = ada->playback().state().item.id;
    ada->queue().play(ada->queue().entries().last().item.id);
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());

    std::unique_ptr<HangingFile> hanging;
    const auto hangs = [&] { // as soon as nobody else holds the file
        hanging.reset();
        hanging = std::make_unique<HangingFile>(song(QStringLiteral("nas/long.mp3")).first());
        return hanging->hangs();
    };
    QTRY_VERIFY(hangs());
    ada->queue().play(film);
    QTRY_COMPARE(jun->playback().state().stall, ports::Stall::Disk);
    // The room waits for him, until its deadline.
    QTRY_VERIFY_WITH_TIMEOUT(ada.isPlaying() && ada->playback().state().item.id == film, 2 * deadline);
    jun->conversation().say(QStringLiteral("mine hangs"));
    QTRY_COMPARE(ada.said(), QStringList{QStringLiteral("Jun: mine hangs")});
    ada->conversation().say(QStringLiteral("I hear you"));
    QTRY_COMPARE(ada.said(), (QStringList{QStringLiteral("Jun: mine hangs"), QStringLiteral("Ada: I hear you")}));
    QTRY_COMPARE(jun.said(), ada.said());
    QCOMPARE(ada.room().members.size(), 2);
    QVERIFY(ada.room().members.last().status.phase != model::Phase::Playing);
    QVERIFY(hanging->isWaitedFor());

    hanging.reset();
    QTRY_VERIFY(ada.isInSync() && jun.isInSync());
    QCOMPARE(ada.errors + jun.errors, QList<ErrorCode>{});
}

FARNEAR_SESSION_TEST_MAIN(TestTwoHangingDisk)
#include "tst_twohangingdisk.moc"
