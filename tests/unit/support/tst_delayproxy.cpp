// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>

#include "base/clock.h"
#include "support/delayproxy.h"

using farnear::Millis;
using farnear::SystemClock;
using farnear::test::DelayProxy;

/** The far-away network of the other tests is itself held to what it says. */
class TestDelayProxy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void delaysEachDirectionByItsOwnAmount();
    void keepsOrderUnderJitter();
    void cutResetsBothSidesAndAcceptsAnew();
    void refusesWhileNotAccepting();
    void stallHoldsAndLosesNothing();
    void passesOnWhatWasSentBeforeClosing();

private:
    [[nodiscard]] Millis oneTrip(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_target;
    std::unique_ptr<DelayProxy> m_proxy;
    std::unique_ptr<QTcpSocket> m_near;
    QTcpSocket *m_far = nullptr;
};

void TestDelayProxy::init()
{
    QVERIFY(m_target.listen(QHostAddress::LocalHost));
    m_proxy = std::make_unique<DelayProxy>(QStringLiteral("127.0.0.1"), m_target.serverPort());
    QVERIFY(m_proxy->listen());
    m_near = std::make_unique<QTcpSocket>();
    m_near->connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_VERIFY(m_target.hasPendingConnections());
    m_far = m_target.nextPendingConnection();
    QTRY_COMPARE(m_near->state(), QAbstractSocket::ConnectedState);
}

void TestDelayProxy::cleanup()
{
    m_near.reset();
    m_proxy.reset();
    delete m_far;
    m_target.close();
}

Millis TestDelayProxy::oneTrip(QTcpSocket *from, QTcpSocket *to)
{
    const SystemClock clock;
    const Millis start = clock.now();
    QSignalSpy arrived(to, &QTcpSocket::readyRead);
    from->write("x");
    arrived.wait(2000);
    to->readAll();
    return clock.now() - start;
}

void TestDelayProxy::delaysEachDirectionByItsOwnAmount()
{
    m_proxy->setDelays({20, 0}, {140, 0});
    QVERIFY(oneTrip(m_near.get(), m_far) >= 20);
    const Millis down = oneTrip(m_far, m_near.get());
    QVERIFY2(down >= 140, qPrintable(QString::number(down)));
}

void TestDelayProxy::keepsOrderUnderJitter()
{
    m_proxy->setDelays({0, 30}, {});
    QByteArray sent;
    for (int i = 0; i < 200; ++i) {
        const QByteArray word = QByteArray::number(i) + ' ';
        sent += word;
        m_near->write(word);
        m_near->flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_far->bytesAvailable(), sent.size());
    QCOMPARE(m_far->readAll(), sent);
}

void TestDelayProxy::cutResetsBothSidesAndAcceptsAnew()
{
    QCOMPARE(m_proxy->connections(), 1);
    m_proxy->cut();
    QCOMPARE(m_proxy->connections(), 0);
    QTRY_COMPARE(m_near->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_far->state(), QAbstractSocket::UnconnectedState);
    m_near->connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_COMPARE(m_proxy->connections(), 1);
}

void TestDelayProxy::refusesWhileNotAccepting()
{
    m_proxy->setAccepting(false);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(m_near->state(), QAbstractSocket::ConnectedState);
    m_proxy->setAccepting(true);
    late.connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_COMPARE(late.state(), QAbstractSocket::ConnectedState);
}

void TestDelayProxy::stallHoldsAndLosesNothing()
{
    m_proxy->setStalled(true);
    m_near->write("kept");
    QSignalSpy arrived(m_far, &QTcpSocket::readyRead);
    QVERIFY(!arrived.wait(100));
    m_proxy->setStalled(false);
    QTRY_COMPARE(m_far->bytesAvailable(), 4);
    QCOMPARE(m_near->state(), QAbstractSocket::ConnectedState);
}

void TestDelayProxy::passesOnWhatWasSentBeforeClosing()
{
    m_proxy->setDelays({50, 20}, {});
    m_near->write("last words");
    m_near->disconnectFromHost();
    QTRY_COMPARE(m_far->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_far->readAll(), QByteArray("last words"));
    QTRY_COMPARE(m_proxy->connections(), 0);
}

QTEST_GUILESS_MAIN(TestDelayProxy)
#include "tst_delayproxy.moc"
