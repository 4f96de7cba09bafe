// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

#include "desktop/singleinstance.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using desktop::SingleInstance;

/** Two starts of the program in one process; tst_desktop has them in two. */
class tst_SingleInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherProfileIsAnotherProgram()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleInstance first(one.path());
        SingleInstance second(other.path());
        QVERIFY(first.claim({}));
        QVERIFY(second.claim({}));
    }

    void aSecondStartHandsOverWhatItWasAskedToOpen()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim({}));
        QSignalSpy handed(&first, &SingleInstance::handedOver);
        const QList<QUrl> files{QUrl::fromLocalFile(u"/a film.mkv"_s), QUrl(u"farnear://host/room#x"_s)};
        bool claimed = true;
        // Handing over waits for the answer, so it is done beside the one that answers.
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { claimed = SingleInstance(folder.path()).claim(files); }));
        thread->start();
        QVERIFY(handed.wait());
        QVERIFY(thread->wait());
        QVERIFY(!claimed);
        QCOMPARE(handed[0][0].value<QList<QUrl>>(), files);
    }

    void whatIsNoListOfFilesIsNone()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim({}));
        QSignalSpy handed(&first, &SingleInstance::handedOver);
        QLocalSocket socket;
        socket.connectToServer(first.findChild<QLocalServer *>()->serverName());
        socket.write("no list\n");
        QVERIFY(handed.wait());
        QVERIFY(handed[0][0].value<QList<QUrl>>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
