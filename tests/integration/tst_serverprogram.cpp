// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/ids.h"
#include "support/rawmember.h"
#include "transport/websocketchannel.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using test::RawMember;

namespace {

/** The program with these arguments, until it ends or this does. */
struct Program {
    explicit Program(const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(QStringLiteral(FARNEAR_SERVER), arguments);
    }
    ~Program()
    {
        process.kill();
        process.waitForFinished();
    }
    /** The port of the one line it prints; 0 when none comes. */
    quint16 port()
    {
        const bool printed = QTest::qWaitFor([this] { return process.canReadLine(); }, 10'000);
        line = printed ? QString::fromUtf8(process.readLine()).trimmed() : QString();
        return line.section(u':', -1).toUShort();
    }
    /** Exit code and the number of lines of complaint. */
    std::pair<int, int> end()
    {
        process.waitForFinished(10'000);
        return {process.exitCode(), int(process.readAllStandardError().count('\n'))};
    }
    QProcess process;
    QString line;
};

} // namespace

/** farnear-server as the person who runs it sees it. */
class TestServerProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void complainsOnceAboutBadUsage_data();
    void complainsOnceAboutBadUsage();
    void complainsAboutAPortInUse();
    void keepsRoomsThroughARestart();
};

void TestServerProgram::complainsOnceAboutBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--loud"_s};
    QTest::newRow("extra") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"more"_s};
    QTest::newRow("no port") << QStringList{u"--listen"_s, u"127.0.0.1"_s};
    QTest::newRow("port too large") << QStringList{u"--listen"_s, u"127.0.0.1:65536"_s};
    QTest::newRow("no rooms") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--max-rooms"_s, u"0"_s};
    QTest::newRow("no certificate") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-cert"_s, u"/nowhere"_s};
    QTest::newRow("no place") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, u"/dev/null/data"_s};
    QTest::newRow("not ours") << QStringList{u"--listen"_s, u"203.0.113.1:0"_s};
}

void TestServerProgram::complainsOnceAboutBadUsage()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.end(), std::pair(2, 1));
}

void TestServerProgram::complainsAboutAPortInUse()
{
    Program first({u"--listen"_s, u"127.0.0.1:0"_s});
    const quint16 port = first.port();
    QVERIFY(port > 0);
    Program second({u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)});
    QCOMPARE(second.end(), std::pair(2, 1));
}

void TestServerProgram::keepsRoomsThroughARestart()
{
    QTemporaryDir folder;
    const QString roomId = freshId();
    const auto keys = test::roomKeys(roomId);
    for (const qint64 already : {0, 1, 2}) {
        Program program({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, folder.path()});
        const quint16 port = program.port();
        QVERIFY(port > 0);
        const QUrl url(u"ws://127.0.0.1:%1/room/%2"_s.arg(port).arg(roomId));
        RawMember ann(std::make_unique<transport::WebSocketChannel>(url), keys, 'a');
        ann.open();
        QTRY_VERIFY(ann.isIn());
        QCOMPARE(ann.seqs().size(), already);
        ann.post(u"post%1"_s.arg(already));
        QTRY_COMPARE(ann.seqs().size(), already + 1);
#if defined(Q_OS_UNIX)
        if (already == 0) { // asked to end; the next one is killed, and nothing said is lost either way
            program.process.terminate();
            QTRY_COMPARE(program.process.state(), QProcess::NotRunning);
            QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(program.process.exitCode(), 0);
        }
#endif
    }
}

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
