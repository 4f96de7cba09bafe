// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "session/filefinder.h"

using namespace farnear;
using model::Item;
using session::FileFinder;
using session::KnownFile;

/** Files whose first line is their fingerprint. */
class TestFileFinder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trustsTheFingerprintFirst();
    void comparesNameWithSizeOrLength();
    void findsWhatWasOffered();
    void looksBesideKnownFiles();
    void neverLeavesTheFolder();
    void answersWhenThereIsNone();
    void readsTheFirstFileAlone();
    void searchesFoldersForMedia();
    void goesWithoutWaitingForEver();

private:
    [[nodiscard]] QUrl write(const QString &name, const QByteArray &print);
    [[nodiscard]] static Expected<session::FileFacts> readFacts(const QUrl &file);
    [[nodiscard]] static Item wanted(const QString &name, const QString &print);

    QTemporaryDir m_folder;
};

QUrl TestFileFinder::write(const QString &name, const QByteArray &print)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(print);
    return QUrl::fromLocalFile(file.fileName());
}

Expected<session::FileFacts> TestFileFinder::readFacts(const QUrl &file)
{
    QFile input(file.toLocalFile());
    if (!input.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileMissing, file.fileName()};
    Item item;
    item.fileName = file.fileName();
    item.fingerprint = QString::fromUtf8(input.readAll());
    item.size = input.size();
    return session::FileFacts{item};
}

Item TestFileFinder::wanted(const QString &name, const QString &print)
{
    Item item;
    item.id = QStringLiteral("wanted");
    item.fileName = name;
    item.fingerprint = print;
    return item;
}

void TestFileFinder::trustsTheFingerprintFirst()
{
    Item here = wanted(QStringLiteral("another name.mp3"), QStringLiteral("same"));
    QCOMPARE(session::likeness(wanted(QStringLiteral("song.mp3"), QStringLiteral("same")), here), 3);
    QCOMPARE(session::likeness(wanted(QStringLiteral("song.mp3"), QStringLiteral("other")), here), 0);
    QCOMPARE(session::likeness(wanted({}, {}), wanted({}, {})), 0);
}

void TestFileFinder::comparesNameWithSizeOrLength()
{
    Item there = wanted(QStringLiteral("Song.mp3"), QStringLiteral("a"));
    Item here = wanted(QStringLiteral("song.MP3"), QStringLiteral("b"));
    QCOMPARE(session::likeness(there, here), 0);
    there.size = here.size = 1234;
    QCOMPARE(session::likeness(there, here), 2);
    here.size = 99;
    there.duration = 180'000;
    here.duration = 180'900;
    QCOMPARE(session::likeness(there, here), 1);
    here.duration = 181'100;
    QCOMPARE(session::likeness(there, here), 0);
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
        Item item = wanted(name, QStringLiteral("no such print"));
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

void TestFileFinder::searchesFoldersForMedia()
{
    QTemporaryDir folder;
    for (const char *name : {"b.mp3", "A.flac", "notes.txt", "c.mkv"})
        QVERIFY(QFile(folder.filePath(QLatin1String(name))).open(QIODevice::WriteOnly));
    QStringList names;
    for (const QUrl &url : session::mediaIn({QUrl::fromLocalFile(folder.path())}))
        names.append(url.fileName());
    QCOMPARE(names, (QStringList{QStringLiteral("A.flac"), QStringLiteral("b.mp3"), QStringLiteral("c.mkv")}));
}

/** Gone in the middle of its work, it neither crashes nor waits for all of it. */
void TestFileFinder::goesWithoutWaitingForEver()
{
    const QUrl song = write(QStringLiteral("song.mp3"), "one");
    int read = 0;
    {
        FileFinder finder(&readFacts, nullptr);
        finder.read(QList<QUrl>(500, song),
                    [&read](const QList<KnownFile> &found, const QList<Error> &) { read += found.size(); });
    }
    QCoreApplication::processEvents();
    QCOMPARE(read, 0);
}

QTEST_GUILESS_MAIN(TestFileFinder)
#include "tst_filefinder.moc"
