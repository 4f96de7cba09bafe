// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>

#include "base/localfile.h"
#include "media/mediascanner.h"

using namespace farnear;
using media::MediaScanner;

/** Folders as people have them. */
class TestMediaScanner final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void searchesFoldersForMedia();
    void countsAlbumsAndDiscs();
    void keepsWhatWasPickedByHand();
    void followsLinksOnce();
    void climbsNoLink();
    void takesOneFileOnce();
    void keepsNamesThatAreNoText();
    void stops();

private:
    void make(const QStringList &names) const;
    void link(const char *from, const char *to) const;
    [[nodiscard]] QUrl at(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }
    [[nodiscard]] QStringList found(const QList<QUrl> &urls) const;
    [[nodiscard]] QStringList foundIn(const QString &name) const { return found(MediaScanner().mediaIn({at(name)})); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMediaScanner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestMediaScanner::make(const QStringList &names) const
{
    for (const QString &name : names) {
        QVERIFY(QDir().mkpath(m_folder->path() + u'/' + name.section(u'/', 0, -2)));
        QVERIFY(QFile(m_folder->filePath(name)).open(QIODevice::WriteOnly));
    }
}

void TestMediaScanner::link(const char *from, const char *to) const
{
    std::filesystem::create_symlink(to, m_folder->path().toStdString() + '/' + from);
}

QStringList TestMediaScanner::found(const QList<QUrl> &urls) const
{
    QStringList names;
    for (const QUrl &url : urls)
        names.append(QDir(m_folder->path()).relativeFilePath(url.toLocalFile()));
    return names;
}

void TestMediaScanner::searchesFoldersForMedia()
{
    make({QStringLiteral("m/b.mp3"), QStringLiteral("m/A.flac"), QStringLiteral("m/notes.txt"),
          QStringLiteral("m/c.mkv")});
    QCOMPARE(foundIn(QStringLiteral("m")),
             (QStringList{QStringLiteral("m/A.flac"), QStringLiteral("m/b.mp3"), QStringLiteral("m/c.mkv")}));
}

void TestMediaScanner::countsAlbumsAndDiscs()
{
    const QStringList order{QStringLiteral("m/intro.mp3"),  QStringLiteral("m/CD1/2.mp3"),
                            QStringLiteral("m/CD1/10.mp3"), QStringLiteral("m/CD2/1.mp3"),
                            QStringLiteral("m/CD10/1.mp3"), QStringLiteral("m/第2集.mkv"),
                            QStringLiteral("m/第10集.mkv")};
    make(order);
    QStringList expected = order;
    // Files before the folders beside them.
    expected.move(5, 1);
    expected.move(6, 2);
    QCOMPARE(foundIn(QStringLiteral("m")), expected);
}

void TestMediaScanner::keepsWhatWasPickedByHand()
{
    make({QStringLiteral("1.mp3"), QStringLiteral("2.mp3"), QStringLiteral("10.mp3")});
    const QList<QUrl> picked{at(QStringLiteral("10.mp3")), at(QStringLiteral("2.mp3")), at(QStringLiteral("none.mp3")),
                             at(QStringLiteral("1.mp3"))};
    QCOMPARE(MediaScanner().mediaIn(picked), picked);
}

void TestMediaScanner::followsLinksOnce()
{
    make({QStringLiteral("album/1.wav"), QStringLiteral("other/2.wav")});
    link("album/disc2", "../other");
    link("album/disc3", "../other");
    link("album/self", ".");
    link("other/back", "../album");
    QCOMPARE(foundIn(QStringLiteral("album")),
             (QStringList{QStringLiteral("album/1.wav"), QStringLiteral("album/disc2/2.wav")}));
}

/** Whoever gives an album doesn't give the folder above it, or the whole disk. */
void TestMediaScanner::climbsNoLink()
{
    make({QStringLiteral("music/album/1.wav"), QStringLiteral("music/private.wav")});
    link("music/album/up", "..");
    link("music/album/all", "/");
    QCOMPARE(foundIn(QStringLiteral("music/album")), QStringList{QStringLiteral("music/album/1.wav")});
}

void TestMediaScanner::takesOneFileOnce()
{
    make({QStringLiteral("m/1.wav")});
    link("m/again.wav", "1.wav");
    link("m/gone.wav", "nowhere.wav");
    std::filesystem::create_hard_link(m_folder->filePath(QStringLiteral("m/1.wav")).toStdString(),
                                      m_folder->filePath(QStringLiteral("m/hard.wav")).toStdString());
    QCOMPARE(foundIn(QStringLiteral("m")), QStringList{QStringLiteral("m/1.wav")});
    QCOMPARE(MediaScanner().mediaIn({at(QStringLiteral("m/1.wav")), at(QStringLiteral("m"))}).size(), 1);
}

void TestMediaScanner::keepsNamesThatAreNoText()
{
    make({QStringLiteral("m/a.mp3 .mp3")});
    const QByteArray name = m_folder->path().toUtf8() + "/m/\xD4\xC2\xC1\xC1.mp3";
    std::error_code refused;
    std::filesystem::copy_file(m_folder->filePath(QStringLiteral("m/a.mp3 .mp3")).toStdString(), name.toStdString(),
                               refused);
    if (refused)
        QSKIP("this file system takes text only");
    const QList<QUrl> files = MediaScanner().mediaIn({at(QStringLiteral("m"))});
    QCOMPARE(files.size(), 2);
    QVERIFY(nativePath(files[0]) == name || nativePath(files[1]) == name);
    QVERIFY(QFile(openablePath(urlOfNativePath(name))).open(QIODevice::ReadOnly));
}

void TestMediaScanner::stops()
{
    make({QStringLiteral("m/1.wav")});
    QVERIFY(MediaScanner([] { return true; }).mediaIn({at(QStringLiteral("m"))}).isEmpty());
}

QTEST_GUILESS_MAIN(TestMediaScanner)
#include "tst_mediascanner.moc"
