// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Either program, the network between them, or the file dies at a random moment: the other side ends in a clear state.
// Seeded: FARNEAR_SEED=N repeats a run.
#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "protocol/invite.h"
#include "support/cliprocess.h"
#include "support/delayproxy.h"
#include "support/testmedia.h"

using farnear::test::CliProcess;
using farnear::test::DelayProxy;

class TestChaos final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void endsClearly_data();
    void endsClearly();

private:
    enum class Victim { Host, Guest, Network, NetworkForAWhile, Stall, File };

    void meet();
    void strike(Victim victim);
    void hostIsFine();
    void guestIsFine();
    void nobodyComplains() const;
    [[nodiscard]] static bool answers(CliProcess &cli);
    void wait(int most);

    QTemporaryDir m_media;
    QByteArray m_song;
    QString m_file;
    QRandomGenerator m_random;
    std::unique_ptr<CliProcess> m_ada;
    std::unique_ptr<CliProcess> m_jun;
    std::unique_ptr<DelayProxy> m_network;
};

void TestChaos::initTestCase()
{
    QFile song(farnear::test::makeSong(m_media.path(), QStringLiteral("song.mp3"), 20));
    QVERIFY(song.open(QIODevice::ReadOnly));
    m_song = song.readAll();
    m_file = m_media.filePath(QStringLiteral("present.mp3"));
}

void TestChaos::init()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_song);
}

void TestChaos::cleanup()
{
    m_jun.reset();
    m_ada.reset();
    m_network.reset();
}

void TestChaos::endsClearly_data()
{
    QTest::addColumn<int>("victim");
    QTest::addColumn<quint32>("seed");
    const quint32 first = qEnvironmentVariableIsSet("FARNEAR_SEED") ? qEnvironmentVariableIntValue("FARNEAR_SEED") : 1;
    const QList<const char *> names{"host", "guest", "network", "network for a while", "stall", "file"};
    for (quint32 round = 0; round < 18; ++round) {
        const int victim = static_cast<int>(round % names.size());
        QTest::addRow("%s, seed %u", names.at(victim), first + round) << victim << first + round;
    }
}

void TestChaos::wait(int most)
{
    QTest::qWait(m_random.bounded(most));
}

/** Ada plays, Jun comes through the network: how far they get before it happens is chance. */
void TestChaos::meet()
{
    m_ada = std::make_unique<CliProcess>(QStringList{QStringLiteral("host"), QStringLiteral("--listen"),
                                                     QStringLiteral("127.0.0.1:0"), QStringLiteral("--name"),
                                                     QStringLiteral("Ada"), m_file});
    QTRY_VERIFY_WITH_TIMEOUT(!m_ada->invite().isEmpty(), 15'000);
    auto invite = *farnear::protocol::Invite::parse(m_ada->invite());
    m_network = std::make_unique<DelayProxy>(QStringLiteral("127.0.0.1"), invite.port, m_random.generate());
    m_network->setDelays({double(m_random.bounded(20)), 5}, {double(m_random.bounded(20)), 5});
    QVERIFY(m_network->listen());
    invite.port = m_network->port();
    m_jun = std::make_unique<CliProcess>(QStringList{QStringLiteral("join"), invite.toString(),
                                                     QStringLiteral("--name"), QStringLiteral("Jun"), m_file});
    for (const char *command : {"pause", "say hm", "seek 9", "play"}) {
        if (m_random.bounded(2) == 0)
            (m_random.bounded(2) == 0 ? *m_ada : *m_jun).send(QLatin1String(command));
    }
    wait(1500);
}

void TestChaos::strike(Victim victim)
{
    switch (victim) {
    case Victim::Host: m_ada->process.kill(); break;
    case Victim::Guest: m_jun->process.kill(); break;
    case Victim::Network:
        m_network->setAccepting(false);
        m_network->cut();
        break;
    case Victim::NetworkForAWhile: m_network->cut(); break;
    case Victim::Stall:
        m_network->setStalled(true);
        wait(400);
        m_network->setStalled(false);
        break;
    case Victim::File: QFile::resize(m_file, m_random.bounded(m_song.size())); break;
    }
}

bool TestChaos::answers(CliProcess &cli)
{
    const auto before = cli.events.size();
    cli.send(QStringLiteral("status"));
    return QTest::qWaitFor([&] { return cli.events.size() > before && !cli.event(QStringLiteral("status")).isEmpty(); },
                           10'000);
}

void TestChaos::hostIsFine()
{
    QVERIFY(answers(*m_ada));
    m_ada->send(QStringLiteral("say are you there"));
    QTRY_VERIFY(m_ada->has(QStringLiteral("chat"), QStringLiteral("text"), QStringLiteral("are you there")));
    m_ada->send(QStringLiteral("quit"));
    QTRY_VERIFY(!m_ada->isRunning());
    QVERIFY(m_ada->endedWith(0));
}

/** Inside, on the way back, or turned away with a reason: never a crash, never a hang. */
void TestChaos::guestIsFine()
{
    if (m_jun->isRunning()) {
        QTRY_VERIFY_WITH_TIMEOUT(!m_jun->isRunning() || !m_jun->event(QStringLiteral("joined")).isEmpty()
                                     || !m_jun->errors().isEmpty(),
                                 15'000);
        if (m_jun->isRunning())
            (void)answers(*m_jun);
        m_jun->send(QStringLiteral("quit"));
    }
    QTRY_VERIFY(!m_jun->isRunning());
    QCOMPARE(m_jun->process.exitStatus(), QProcess::NormalExit);
    QVERIFY(m_jun->endedWith(0) || (m_jun->process.exitCode() == 1 && !m_jun->errors().isEmpty()));
}

void TestChaos::nobodyComplains() const
{
    QCOMPARE(m_ada->nonsense + m_jun->nonsense, {});
}

void TestChaos::endsClearly()
{
    QFETCH(int, victim);
    QFETCH(quint32, seed);
    m_random.seed(seed);
    meet();
    const bool wasInside = !m_jun->event(QStringLiteral("joined")).isEmpty();
    strike(static_cast<Victim>(victim));
    switch (static_cast<Victim>(victim)) {
    case Victim::Host:
        QVERIFY(m_ada->process.waitForFinished());
        if (wasInside) {
            QTRY_VERIFY(m_jun->errors().contains(QStringLiteral("disconnected")));
            QVERIFY(answers(*m_jun));
            QCOMPARE(m_jun->event(QStringLiteral("status")).value(QStringLiteral("link")).toString(),
                     QStringLiteral("returning"));
        }
        guestIsFine();
        break;
    case Victim::Guest:
        QVERIFY(m_jun->process.waitForFinished());
        if (wasInside)
            QTRY_VERIFY(m_ada->has(QStringLiteral("left"), QStringLiteral("name"), QStringLiteral("Jun")));
        hostIsFine();
        break;
    case Victim::Network:
        if (wasInside)
            QTRY_VERIFY(m_ada->has(QStringLiteral("left"), QStringLiteral("name"), QStringLiteral("Jun")));
        guestIsFine();
        hostIsFine();
        break;
    default:
        if (m_jun->isRunning() && wasInside) {
            QTRY_COMPARE(m_ada->event(QStringLiteral("joined")).value(QStringLiteral("name")).toString(),
                         QStringLiteral("Jun"));
            m_jun->send(QStringLiteral("say still here"));
            QTRY_VERIFY_WITH_TIMEOUT(
                m_ada->has(QStringLiteral("chat"), QStringLiteral("text"), QStringLiteral("still here")), 10'000);
        }
        guestIsFine();
        hostIsFine();
    }
    nobodyComplains();
}

QTEST_GUILESS_MAIN(TestChaos)
#include "tst_chaos.moc"
