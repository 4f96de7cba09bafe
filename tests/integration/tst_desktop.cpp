// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "base/error.h"
#include "desktop/singleinstance.h"

using namespace Qt::StringLiterals;
using namespace farnear;

namespace {

constexpr int longEnough = 60'000; // ms

struct Ended {
    int code = -1;
    QString out;
    QString err;
};

/** Runs the program to its end, with these variables set; an empty value unsets one. */
Ended run(const QStringList &arguments, const QMap<QString, QString> &variables = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        if (it->isEmpty())
            environment.remove(it.key());
        else
            environment.insert(it.key(), *it);
    }
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(FARNEAR_PROGRAM), arguments);
    if (!program.waitForFinished(longEnough))
        return {};
    const int code = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return {code, QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

const QMap<QString, QString> noDisplay{{u"DISPLAY"_s, {}}, {u"WAYLAND_DISPLAY"_s, {}}, {u"QT_QPA_PLATFORM"_s, {}}};

} // namespace

/** The program as the system starts it. */
class tst_Desktop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysInOneSentenceThatThereIsNoDisplay_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << QString();
        QTest::newRow("not there") << u":54321"_s;
    }
    void saysInOneSentenceThatThereIsNoDisplay()
    {
        QFETCH(QString, display);
        const QTemporaryDir folder;
        QMap<QString, QString> variables = noDisplay;
        variables[u"DISPLAY"_s] = display;
        const Ended ended = run({u"--profile"_s, folder.path()}, variables);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.err.trimmed(), Error({ErrorCode::NoDisplay, {}}).sentence());
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{u"--moon"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"green"_s};
        QTest::newRow("engine") << QStringList{u"--engine"_s, u"steam"_s};
        QTest::newRow("pictures of nothing") << QStringList{u"--out"_s, u"."_s};
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.err.trimmed().count(u'\n'), 0);
    }

    void helpsWithoutADisplay()
    {
        const Ended help = run({u"--help"_s}, noDisplay);
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"--profile"_s));
        QVERIFY(!help.out.contains(u"demo-part"_s));
        const Ended version = run({u"--version"_s}, noDisplay);
        QCOMPARE(version.code, 0);
        QCOMPARE(version.out, QStringLiteral("farnear " FARNEAR_VERSION "\n"));
    }

    void picturesItsWindow()
    {
        const QTemporaryDir folder;
        const QString picture = folder.filePath(u"window.png"_s);
        const Ended ended = run({u"--profile"_s, folder.path(), u"--theme"_s, u"dark"_s, u"--screenshot"_s, picture});
        QCOMPARE(ended.code, 0);
        const QImage image(picture);
        QVERIFY(image.width() >= 560);
        QVERIFY(qGray(image.pixel(2, 2)) < 60);
        QVERIFY2(!ended.err.contains(u".qml:"_s), qPrintable(ended.err));
    }

    void aSecondStartHandsOver()
    {
        const QTemporaryDir folder;
        desktop::SingleInstance first(folder.path());
        QVERIFY(first.claim({}));
        QSignalSpy handed(&first, &desktop::SingleInstance::handedOver);
        QProcess second;
        second.start(QStringLiteral(FARNEAR_PROGRAM),
                     {u"--profile"_s, folder.path(), u"/film with spaces.mkv"_s, u"farnear://host/room#x"_s});
        QVERIFY(handed.wait(longEnough));
        QCOMPARE(handed[0][0].value<QList<QUrl>>(),
                 (QList<QUrl>{QUrl::fromLocalFile(u"/film with spaces.mkv"_s), QUrl(u"farnear://host/room#x"_s)}));
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, longEnough);
        QCOMPARE(second.exitCode(), 0);
    }

    void aDeadOneIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        {
            QProcess killed;
            killed.start(QStringLiteral(FARNEAR_PROGRAM), {u"--profile"_s, folder.path()});
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"running.lock"_s)), longEnough);
            killed.kill();
            killed.waitForFinished(longEnough);
        }
        desktop::SingleInstance next(folder.path());
        QVERIFY(next.claim({}));
    }

    void theDemoShowsOneFrameInBothWindows()
    {
        const QTemporaryDir folder;
        const Ended ended = run({u"--demo"_s, u"--out"_s, folder.path()});
        QVERIFY2(ended.code == 0, qPrintable(ended.out + ended.err));
        QVERIFY(ended.out.contains(QRegularExpression(u"measured offset: [0-9.]+ ms"_s)));
        for (const QString &name : {u"mia"_s, u"jun"_s})
            QVERIFY(!QImage(folder.filePath(u"farnear-demo-%1.png"_s.arg(name))).isNull());
    }
};

QTEST_GUILESS_MAIN(tst_Desktop)
#include "tst_desktop.moc"
