// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// farnear-cli as a script uses it.
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "support/cliprocess.h"
#include "support/testmedia.h"

using farnear::test::CliProcess;

class TestCli final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoPeoplePlayAndTalk();
    void opensFilesOnCommand();
    void hostsOnAServer();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void tellsHowToUseIt();
    void tellsWhyItCannotJoin_data();
    void tellsWhyItCannotJoin();
    void opensWithThePasswordOnly();
    void tellsOfAPortInUse();
    void tellsOfFilesItCannotPlay_data();
    void tellsOfFilesItCannotPlay();
    void livesThroughNonsenseOnItsInput();
    void quitsAtTheEndOfItsInput();

private:
    [[nodiscard]] QStringList hosting(const QStringList &more = {}) const;
    [[nodiscard]] QString file(const QString &name) const { return m_media.filePath(name); }
    void write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_media;
};

void TestCli::initTestCase()
{
    QVERIFY(!farnear::test::makeSong(m_media.path(), QStringLiteral("long.mp3"), 60).isEmpty());
    QVERIFY(!farnear::test::makeSong(m_media.path(), QStringLiteral("other.mp3"), 30, 550).isEmpty());
    write(QStringLiteral("empty.mp3"), {});
    write(QStringLiteral("garbage.mp3"), QByteArray(5000, '\x5a'));
    write(QStringLiteral("words.txt"), "this is not music\n");
}

void TestCli::write(const QString &name, const QByteArray &bytes)
{
    QFile output(file(name));
    QVERIFY(output.open(QIODevice::WriteOnly));
    output.write(bytes);
}

QStringList TestCli::hosting(const QStringList &more) const
{
    return QStringList{QStringLiteral("host"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                       QStringLiteral("--name"), QStringLiteral("Ada")}
    + more;
}

static QStringList joining(const QString &invite, const QStringList &more = {})
{
    return QStringList{QStringLiteral("join"), invite, QStringLiteral("--name"), QStringLiteral("Jun")} + more;
}

void TestCli::twoPeoplePlayAndTalk()
{
    CliProcess ada(hosting({file(QStringLiteral("long.mp3"))}));
    QTRY_VERIFY(!ada.invite().isEmpty());
    CliProcess jun(joining(ada.invite(), {file(QStringLiteral("long.mp3"))}));
    QTRY_VERIFY(ada.has(QStringLiteral("joined"), QStringLiteral("name"), QStringLiteral("Jun")));
    QTRY_VERIFY(jun.has(QStringLiteral("joined"), QStringLiteral("name"), QStringLiteral("Ada")));
    QTRY_COMPARE(ada.state(), QStringLiteral("playing"));
    QTRY_COMPARE(jun.state(), QStringLiteral("playing"));
    jun.send(QStringLiteral("pause"));
    QTRY_COMPARE(ada.state(), QStringLiteral("paused"));
    ada.send(QStringLiteral("seek 30.5"));
    QTRY_COMPARE(jun.event(QStringLiteral("timeline")).value(QStringLiteral("position_ms")).toDouble(), 30500.0);
    ada.send(QStringLiteral("rate 1.5"));
    QTRY_COMPARE(jun.event(QStringLiteral("timeline")).value(QStringLiteral("rate")).toDouble(), 1.5);
    ada.send(QStringLiteral("play"));
    QTRY_COMPARE(jun.state(), QStringLiteral("playing"));
    QTRY_VERIFY(!jun.event(QStringLiteral("status")).isEmpty());
    QVERIFY(jun.event(QStringLiteral("status")).contains(QStringLiteral("offset_ms")));
    jun.send(QStringLiteral("say good night"));
    QTRY_VERIFY(ada.has(QStringLiteral("chat"), QStringLiteral("text"), QStringLiteral("good night")));
    QVERIFY(ada.event(QStringLiteral("chat")).value(QStringLiteral("position_ms")).toDouble() >= 30500);
    jun.send(QStringLiteral("quit"));
    QTRY_VERIFY(jun.endedWith(0));
    QTRY_VERIFY(ada.has(QStringLiteral("left"), QStringLiteral("name"), QStringLiteral("Jun")));
    ada.send(QStringLiteral("quit"));
    QTRY_VERIFY(ada.endedWith(0));
    QCOMPARE(ada.errors() + jun.errors(), {});
    QCOMPARE(ada.nonsense + jun.nonsense, {});
}

void TestCli::opensFilesOnCommand()
{
    CliProcess ada(hosting());
    ada.send(QStringLiteral("open ") + file(QStringLiteral("long.mp3")));
    QTRY_COMPARE(ada.state(), QStringLiteral("playing"));
    ada.send(QStringLiteral("open ") + file(QStringLiteral("other.mp3")));
    QTRY_VERIFY(ada.has(QStringLiteral("timeline"), QStringLiteral("title"), QStringLiteral("other")));
    QTRY_COMPARE(ada.state(), QStringLiteral("playing"));
}

void TestCli::hostsOnAServer()
{
    QProcess server;
    server.start(QStringLiteral(FARNEAR_SERVER), {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    QVERIFY(server.waitForReadyRead());
    const QString line = QString::fromUtf8(server.readLine()).trimmed();
    const QString url = line.mid(line.indexOf(QLatin1String("ws://")));
    CliProcess ada({QStringLiteral("host"), QStringLiteral("--server"), url, QStringLiteral("--name"),
                    QStringLiteral("Ada"), file(QStringLiteral("long.mp3"))});
    QTRY_VERIFY(!ada.invite().isEmpty());
    CliProcess jun(joining(ada.invite(), {file(QStringLiteral("long.mp3"))}));
    QTRY_COMPARE(jun.state(), QStringLiteral("playing"));
    ada.send(QStringLiteral("quit")); // the room lives on without her
    QTRY_VERIFY(ada.endedWith(0));
    jun.send(QStringLiteral("pause"));
    QTRY_COMPARE(jun.state(), QStringLiteral("paused"));
    jun.send(QStringLiteral("quit"));
    QTRY_VERIFY(jun.endedWith(0));
    server.terminate();
    QVERIFY(server.waitForFinished());
}

void TestCli::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown task") << QStringList{QStringLiteral("dance")};
    QTest::newRow("no invite") << QStringList{QStringLiteral("join")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("host"), QStringLiteral("--frobnicate")};
    QTest::newRow("odd address") << QStringList{QStringLiteral("host"), QStringLiteral("--listen"),
                                                QStringLiteral("nowhere")};
    QTest::newRow("odd server") << QStringList{QStringLiteral("host"), QStringLiteral("--server"),
                                               QStringLiteral("http://x")};
    QTest::newRow("unknown engine") << QStringList{QStringLiteral("host"), QStringLiteral("--engine"),
                                                   QStringLiteral("vlc")};
}

void TestCli::refusesBadUsage()
{
    QFETCH(QStringList, arguments);
    CliProcess cli(arguments);
    QTRY_VERIFY(cli.endedWith(2));
    QCOMPARE(cli.errors().size(), 1);
    QVERIFY(!cli.process.readAllStandardError().isEmpty());
}

void TestCli::tellsHowToUseIt()
{
    QProcess cli;
    cli.start(QStringLiteral(FARNEAR_CLI), {QStringLiteral("--help")});
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitCode(), 0);
    QVERIFY(cli.readAllStandardOutput().contains("--audio-device"));
}

void TestCli::tellsWhyItCannotJoin_data()
{
    QTest::addColumn<QString>("invite");
    QTest::addColumn<QString>("code");
    QTest::newRow("no invite") << QStringLiteral("https://example.org/") << QStringLiteral("bad-invite");
    QTest::newRow("cut short") << QStringLiteral("-5") << QStringLiteral("bad-invite");
    QTest::newRow("closed port") << QStringLiteral("closed") << QStringLiteral("unreachable");
}

void TestCli::tellsWhyItCannotJoin()
{
    QFETCH(QString, invite);
    QFETCH(QString, code);
    CliProcess ada(hosting());
    QTRY_VERIFY(!ada.invite().isEmpty());
    if (code == QLatin1String("unreachable")) {
        invite = ada.invite();
        ada.send(QStringLiteral("quit"));
        QTRY_VERIFY(ada.endedWith(0));
    } else if (invite.startsWith(QLatin1Char('-'))) {
        invite = ada.invite().chopped(-invite.toInt());
    }
    CliProcess jun(joining(invite));
    QTRY_VERIFY(!jun.isRunning());
    QVERIFY(jun.process.exitCode() != 0);
    QCOMPARE(jun.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(jun.errors(), QStringList{code});
}

void TestCli::opensWithThePasswordOnly()
{
    const QStringList moon{QStringLiteral("--password"), QStringLiteral("moon")};
    CliProcess ada(hosting(moon));
    QTRY_VERIFY(!ada.invite().isEmpty());
    CliProcess without(joining(ada.invite()));
    QTRY_COMPARE(without.errors(), QStringList{QStringLiteral("need-password")});
    CliProcess wrong(joining(ada.invite(), {QStringLiteral("--password"), QStringLiteral("sun")}));
    QTRY_COMPARE(wrong.errors(), QStringList{QStringLiteral("wrong-secret")});
    CliProcess jun(joining(ada.invite(), moon));
    QTRY_VERIFY(ada.has(QStringLiteral("joined"), QStringLiteral("name"), QStringLiteral("Jun")));
}

void TestCli::tellsOfAPortInUse()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost));
    CliProcess ada({QStringLiteral("host"), QStringLiteral("--listen"),
                    QStringLiteral("127.0.0.1:%1").arg(occupant.serverPort())});
    QTRY_COMPARE(ada.errors(), QStringList{QStringLiteral("port-in-use")});
    QTRY_VERIFY(!ada.isRunning());
}

void TestCli::tellsOfFilesItCannotPlay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << QStringLiteral("gone.mp3") << QStringLiteral("file-missing");
    QTest::newRow("empty") << QStringLiteral("empty.mp3") << QStringLiteral("file-empty");
    QTest::newRow("garbage") << QStringLiteral("garbage.mp3") << QStringLiteral("file-unsupported");
    QTest::newRow("text") << QStringLiteral("words.txt") << QStringLiteral("file-unsupported");
}

void TestCli::tellsOfFilesItCannotPlay()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    CliProcess ada(hosting());
    QTRY_VERIFY(!ada.invite().isEmpty());
    CliProcess jun(joining(ada.invite()));
    QTRY_VERIFY(ada.has(QStringLiteral("joined"), QStringLiteral("name"), QStringLiteral("Jun")));
    ada.send(QStringLiteral("open ") + file(name));
    QTRY_COMPARE(ada.errors(), QStringList{code});
    ada.send(QStringLiteral("open ") + file(QStringLiteral("long.mp3")));
    QTRY_COMPARE(ada.state(), QStringLiteral("playing"));
    jun.send(QStringLiteral("say still here"));
    QTRY_VERIFY(ada.has(QStringLiteral("chat"), QStringLiteral("text"), QStringLiteral("still here")));
}

void TestCli::livesThroughNonsenseOnItsInput()
{
    CliProcess ada(hosting());
    QTRY_VERIFY(!ada.invite().isEmpty());
    ada.send(QStringLiteral("frobnicate"));
    ada.send(QStringLiteral("seek never"));
    ada.send(QStringLiteral("seek -1"));
    ada.send(QStringLiteral("rate 1000"));
    ada.send(QStringLiteral("open"));
    ada.process.write(QByteArray("\xff\xfe\x00garbage\n", 11));
    ada.send(QStringLiteral("say ") + QString(1'000'000, QLatin1Char('x')));
    ada.send(QString(6'000'000, QLatin1Char('y')));
    ada.send(QStringLiteral("play"));
    ada.send(QStringLiteral("say fine"));
    QTRY_VERIFY(ada.has(QStringLiteral("chat"), QStringLiteral("text"), QStringLiteral("fine")));
    QVERIFY(ada.errors().contains(QStringLiteral("too-large")));
    QVERIFY(ada.errors().count(QStringLiteral("bad-usage")) >= 6);
    ada.send(QStringLiteral("quit"));
    QTRY_VERIFY(ada.endedWith(0));
}

void TestCli::quitsAtTheEndOfItsInput()
{
    CliProcess ada(hosting());
    QTRY_VERIFY(!ada.invite().isEmpty());
    ada.process.closeWriteChannel();
    QTRY_VERIFY(ada.endedWith(0));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
