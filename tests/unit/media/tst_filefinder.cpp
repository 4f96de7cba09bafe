// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "media/filefinder.h"

using namespace farnear;
using media::FileFacts;
using media::FileFinder;
using media::KnownFile;
using media::Likeness;

/** Files whose first line is their fingerprint. */
class TestFileFinder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trustsTheFingerprintFirst();
    void tellsVersionsApartByContent();
    void knowsARecordingInAnotherContainer();
    void fetchesFromHostsThatAreAllowed();
    void takesAddressesAsTheyAre();
    void findsByNamesThatLookAlike();
    void findsOneAmongMany();
    void findsWhatWasOffered();
    void looksBesideKnownFiles();
    void neverLeavesTheFolder();
    void answersWhenThereIsNone();
    void readsTheFirstFileAlone();
    void goesWithoutWaitingForEver();
    void goesOnBesideADiskThatHangs();

private:
    [[nodiscard]] QUrl write(const QString &name, const QByteArray &print);
    [[nodiscard]] static Expected<FileFacts> readFacts(const QUrl &file);
    [[nodiscard]] static model::QueueEntry wanted(const QString &name, const QString &print);
    [[nodiscard]] static FileFacts facts(const QString &name, const QString &print);

    QTemporaryDir m_folder;
};

QUrl TestFileFinder::write(const QString &name, const QByteArray &print)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(print);
    return QUrl::fromLocalFile(file.fileName());
}

Expected<FileFacts> TestFileFinder::readFacts(const QUrl &file)
{
    QFile input(file.toLocalFile());
    if (!input.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileMissing, file.fileName()};
    FileFacts read = facts(file.fileName(), QString::fromUtf8(input.readAll()));
    read.content.size = input.size();
    return read;
}

model::QueueEntry TestFileFinder::wanted(const QString &name, const QString &print)
{
    return {QStringLiteral("wanted"), {0, print}, {}, {name}, {}};
}

FileFacts TestFileFinder::facts(const QString &name, const QString &print)
{
    return media::factsOf(wanted(name, print));
}

void TestFileFinder::trustsTheFingerprintFirst()
{
    const FileFacts here = facts(QStringLiteral("another name.mp3"), QStringLiteral("same"));
    QCOMPARE(media::likeness(facts(QStringLiteral("song.mp3"), QStringLiteral("same")), here), Likeness::SameContent);
    QCOMPARE(media::likeness(facts(QStringLiteral("song.mp3"), QStringLiteral("other")), here), Likeness::None);
    QCOMPARE(media::likeness(facts({}, {}), facts({}, {})), Likeness::None);
}

/** The same name, size and length are no proof: two recordings of a second of silence have all of them. */
void TestFileFinder::tellsVersionsApartByContent()
{
    FileFacts there = facts(QStringLiteral("Song.wav"), QStringLiteral("a"));
    FileFacts here = facts(QStringLiteral("song.WAV"), QStringLiteral("b"));
    there.content.size = here.content.size = 1234;
    there.tags.duration = here.tags.duration = 180'000;
    QCOMPARE(media::likeness(there, here), Likeness::OtherVersion);
    there.content.fingerprint.clear(); // nothing else is told of it
    QCOMPARE(media::likeness(there, here), Likeness::SameContent);
}

void TestFileFinder::knowsARecordingInAnotherContainer()
{
    FileFacts there = facts(QStringLiteral("Song.flac"), QStringLiteral("a"));
    FileFacts here = facts(QStringLiteral("song.mp3"), QStringLiteral("b"));
    QCOMPARE(media::likeness(there, here), Likeness::None);
    there.tags.duration = 180'000;
    here.tags.duration = 180'900;
    QCOMPARE(media::likeness(there, here), Likeness::SameRecording);
    here.tags.duration = 181'100;
    QCOMPARE(media::likeness(there, here), Likeness::None);
}

/** Not before that is allowed, and only when there is no file of one's own. */
void TestFileFinder::fetchesFromHostsThatAreAllowed()
{
    const QUrl address(QStringLiteral("https://example.org:8443/films/song.mp3"));
    FileFinder finder(&readFacts, nullptr);
    model::QueueEntry item = wanted(QStringLiteral("song.mp3"), {});
    item.source.url = address;
    QSignalSpy searched(&finder, &FileFinder::searched);
    finder.search(item);
    QTRY_COMPARE(searched.size(), 1);
    QVERIFY(finder.fileFor(item).isEmpty());
    finder.allow(QUrl(QStringLiteral("https://example.org/other.mp3"))); // another port
    QVERIFY(finder.fileFor(item).isEmpty());
    finder.allow(QUrl(QStringLiteral("https://example.org:8443/other.mp3")));
    QCOMPARE(finder.fileFor(item), address);
    model::QueueEntry next = item;
    next.id = QStringLiteral("next");
    QVERIFY(finder.fileFor(next).isEmpty()); // a copy may be here: that is looked for first
    item.source.url = QUrl(QStringLiteral("file:///etc/passwd"));
    finder.allow(item.source.url);
    QVERIFY(finder.fileFor(item).isEmpty());
}

void TestFileFinder::takesAddressesAsTheyAre()
{
    const QUrl address(QStringLiteral("https://example.org/Same%20Moon.mkv"));
    FileFinder finder(&readFacts, nullptr);
    QList<KnownFile> known;
    finder.read({address}, [&known](const QList<KnownFile> &files, const QList<Error> &) { known += files; });
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().url, address);
    QCOMPARE(known.first().facts.source.url, address);
    QCOMPARE(known.first().facts.source.fileName, QStringLiteral("Same Moon.mkv"));
    QCOMPARE(known.first().facts.tags.title, QStringLiteral("Same Moon"));
}

void TestFileFinder::findsByNamesThatLookAlike()
{
    const QUrl song = write(QStringLiteral("Am\u00e9lie.FLAC"), "print");
    FileFinder finder(&readFacts, nullptr);
    QSignalSpy learned(&finder, &FileFinder::learned);
    finder.read({song}, [](const QList<KnownFile> &, const QList<Error> &) {});
    QTRY_COMPARE(learned.size(), 1);
    const model::QueueEntry decomposed = wanted(QStringLiteral("AME\u0301LIE.flac"), QStringLiteral("another"));
    QVERIFY(finder.fileFor(decomposed).isEmpty());
    QCOMPARE(finder.otherVersionOf(decomposed), song);
}

void TestFileFinder::findsOneAmongMany()
{
    media::FileIndex index;
    for (int i = 0; i < 20'000; ++i) {
        const QString name = QStringLiteral("song %1.mp3").arg(i);
        index.insert({QUrl::fromLocalFile(QStringLiteral("/music/") + name), facts(name, QString::number(i))});
    }
    int found = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20'000; ++i)
        found += !index.find(facts(QStringLiteral("x"), QString::number(i)), Likeness::SameRecording).isEmpty();
    QCOMPARE(found, 20'000);
    QVERIFY2(timer.elapsed() < 5000,
             qPrintable(QString::number(timer.elapsed()))); // 4e8 comparisons would take minutes
}

void TestFileFinder::findsWhatWasOffered()
{
    const QUrl song = write(QStringLiteral("mine.mp3"), "print");
    FileFinder finder(&readFacts, nullptr);
    QSignalSpy learned(&finder, &FileFinder::learned);
    finder.read({song}, [](const QList<KnownFile> &, const QList<Error> &) {});
    QTRY_COMPARE(learned.size(), 1);
    QCOMPARE(finder.fileFor(wanted(QStringLiteral("theirs.mp3"), QStringLiteral("print"))), song);
}

void TestFileFinder::looksBesideKnownFiles()
{
    const QUrl first = write(QStringLiteral("01.mp3"), "one");
    const QUrl second = write(QStringLiteral("02.mp3"), "two");
    FileFinder finder(&readFacts, nullptr);
    QSignalSpy learned(&finder, &FileFinder::learned);
    finder.read({first}, [](const QList<KnownFile> &, const QList<Error> &) {});
    QTRY_COMPARE(learned.size(), 1);
    QSignalSpy searched(&finder, &FileFinder::searched);
    finder.search(wanted(QStringLiteral("02.mp3"), QStringLiteral("two")));
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.first().at(1).toUrl(), second);
}

/** A name from another computer is never followed out of the folder. */
void TestFileFinder::neverLeavesTheFolder()
{
    const QUrl song = write(QStringLiteral("song.mp3"), "one");
    FileFinder finder(&readFacts, nullptr);
    QSignalSpy learned(&finder, &FileFinder::learned);
    finder.read({song}, [](const QList<KnownFile> &, const QList<Error> &) {});
    QTRY_COMPARE(learned.size(), 1);
    QSignalSpy searched(&finder, &FileFinder::searched);
    const QString folder = QFileInfo(m_folder.path()).fileName();
    for (const QString &name : {QStringLiteral("../") + folder + QStringLiteral("/song.mp3"), QStringLiteral(".."),
                                QStringLiteral("/etc/passwd"), QStringLiteral("..\\song.mp3")}) {
        model::QueueEntry item = wanted(name, QStringLiteral("no such print"));
        item.id = name;
        finder.search(item);
    }
    QTRY_COMPARE(searched.size(), 4);
    for (const auto &answer : searched)
        QVERIFY(answer.at(1).toUrl().isEmpty());
}

void TestFileFinder::answersWhenThereIsNone()
{
    FileFinder finder(&readFacts, nullptr);
    QSignalSpy searched(&finder, &FileFinder::searched);
    finder.search(wanted(QStringLiteral("nowhere.mp3"), QStringLiteral("x")));
    finder.search(wanted(QStringLiteral("nowhere.mp3"), QStringLiteral("x"))); // asked twice, answered once
    QTRY_COMPARE(searched.size(), 1);
    QVERIFY(searched.first().at(1).toUrl().isEmpty());
    QVERIFY(!finder.isSearching(QStringLiteral("wanted")));
}

void TestFileFinder::readsTheFirstFileAlone()
{
    QList<QUrl> files;
    for (int i = 0; i < 30; ++i)
        files.append(write(QStringLiteral("many%1.mp3").arg(i, 2, 10, QLatin1Char('0')), QByteArray::number(i)));
    FileFinder finder(&readFacts, nullptr);
    QList<qsizetype> batches;
    finder.read(files,
                [&batches](const QList<KnownFile> &found, const QList<Error> &) { batches.append(found.size()); });
    QTRY_COMPARE(batches, (QList<qsizetype>{1, 25, 4}));
}

/** Gone in the middle of its work, it neither crashes nor waits for all of it. */
void TestFileFinder::goesWithoutWaitingForEver()
{
    QList<QUrl> songs;
    for (int i = 0; i < 500; ++i)
        songs.append(write(QString::number(i), "one"));
    int read = 0;
    {
        FileFinder finder(&readFacts, nullptr);
        finder.read(songs, [&read](const QList<KnownFile> &found, const QList<Error> &) { read += found.size(); });
    }
    QCoreApplication::processEvents();
    QCOMPARE(read, 0);
}

/** A disk that hangs holds up neither other files nor the end of the program. */
void TestFileFinder::goesOnBesideADiskThatHangs()
{
    static QSemaphore gate; // static: the thread that hangs outlives this test's objects
    static QSemaphore left;
    const auto readSlowly = [](const QUrl &file) -> Expected<FileFacts> {
        if (file.fileName().startsWith(QStringLiteral("hangs"))) {
            gate.acquire();
            left.release();
        }
        return readFacts(file);
    };
    const QUrl hangs = write(QStringLiteral("hangs.mp3"), "one");
    const QUrl song = write(QStringLiteral("plays.mp3"), "two");
    QStringList known;
    {
        FileFinder finder(readSlowly, nullptr);
        const auto note = [&known](const QList<KnownFile> &found, const QList<Error> &) {
            for (const KnownFile &file : found)
                known.append(file.facts.source.fileName);
        };
        finder.read({hangs}, note);
        finder.read({song}, note);
        QTRY_COMPARE(known, QStringList{QStringLiteral("plays.mp3")});
    }
    gate.release();
    QVERIFY(left.tryAcquire(1, 5000));
    QCoreApplication::processEvents();
    QCOMPARE(known.size(), 1);
}

QTEST_GUILESS_MAIN(TestFileFinder)
#include "tst_filefinder.moc"
