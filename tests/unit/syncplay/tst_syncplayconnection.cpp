// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a link gets to a Syncplay server that is the test: TLS, refusals, silence.
#include "syncplaylinkrig.h"

using namespace farnear;
using namespace farnear::syncplay;
using namespace Qt::StringLiterals;

class TestSyncplayConnection final : public test::SyncplayLinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init() { arrive(); }
    void cleanup() { m_link.reset(); }

    void encryptsWhereItCan();
    void goesOnInClearWhereItMay();
    void asksOldServersOnce();
    void acceptsNothingSlippedIn();
    void saysWhyItIsRefused_data();
    void saysWhyItIsRefused();
    void noticesSilence();
};

void TestSyncplayConnection::encryptsWhereItCan()
{
    m_script.canEncrypt = true;
    open();
    QCOMPARE(m_script.heard.size(), 1);
    QVERIFY(m_script.heard.first().contains("TLS"_L1)); // and no name yet
    say(R"({"TLS": {"startTLS": "true"}})");
    QVERIFY(m_script.encrypts);
    QCOMPARE(m_script.heard.size(), 1);
    Q_EMIT m_script.channel->encrypted();
    QCOMPARE(m_script.last("Hello"_L1)["password"_L1].toString(), u"hash"_s);
    QCOMPARE(m_script.last("Hello"_L1)["room"_L1]["name"_L1].toString(), u"den"_s);
}

void TestSyncplayConnection::goesOnInClearWhereItMay()
{
    m_script.canEncrypt = true;
    open();
    say(R"({"TLS": {"startTLS": "false"}})");
    QVERIFY(!m_script.last("Hello"_L1).isUndefined());
    ConnectionOptions strict;
    strict.requireTls = true;
    connectLink(strict);
    open();
    say(R"({"TLS": {"startTLS": "false"}})");
    QCOMPARE(error().code, ErrorCode::NotEncrypted);
    QVERIFY(!triesAgain());
    QVERIFY(m_script.last("Hello"_L1).isUndefined());
    m_script.canEncrypt = false; // through a bridge
    m_script.isPrivate = true;
    connectLink(strict);
    open();
    QVERIFY(!m_script.last("Hello"_L1).isUndefined());
}

void TestSyncplayConnection::asksOldServersOnce()
{
    m_script.canEncrypt = true;
    open();
    say(R"({"Error": {"message": "Unknown command {'startTLS': 'send'}"}})");
    QCOMPARE(m_script.opened, 2);
    QVERIFY(m_script.last("TLS"_L1).isUndefined());
    QVERIFY(!m_script.last("Hello"_L1).isUndefined());
}

void TestSyncplayConnection::acceptsNothingSlippedIn()
{
    m_script.canEncrypt = true;
    open();
    say("{\"TLS\": {\"startTLS\": \"true\"}}\r\n{\"Error\": {\"message\": \"mine\"}}");
    QVERIFY(!m_script.encrypts);
    QCOMPARE(error().code, ErrorCode::Malformed);
}

void TestSyncplayConnection::saysWhyItIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("password") << QByteArray(R"({"Error": {"message": "Password required"}})")
                              << ErrorCode::NeedPassword;
    QTest::newRow("wrong") << QByteArray(R"({"Error": {"message": "Wrong password supplied"}})")
                           << ErrorCode::WrongSecret;
    QTest::newRow("another language") << QByteArray(R"({"Error": {"message": "Contraseña incorrecta"}})")
                                      << ErrorCode::Refused;
    QTest::newRow("not a word") << QByteArray() << ErrorCode::Refused;
    QTest::newRow("another server") << QByteArray("HTTP/1.1 400 Bad Request") << ErrorCode::NotSyncplay;
}

void TestSyncplayConnection::saysWhyItIsRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(ErrorCode, code);
    open();
    say(line);
    if (m_lost->isEmpty())
        m_script.channel->close();
    QCOMPARE(m_lost->size(), 1);
    QCOMPARE(error().code, code);
    QVERIFY(!error().sentence().isEmpty());
}

void TestSyncplayConnection::noticesSilence()
{
    ConnectionOptions impatient;
    impatient.silence = std::chrono::milliseconds(50);
    connectLink(impatient);
    enter();
    QTRY_COMPARE(m_lost->size(), 1);
    QCOMPARE(error().code, ErrorCode::Disconnected);
    QVERIFY(triesAgain());
    impatient.answers = std::chrono::milliseconds(50);
    m_script.canEncrypt = true;
    connectLink(impatient);
    open();
    QTRY_COMPARE(m_lost->size(), 1);
    QCOMPARE(error().code, ErrorCode::TimedOut);
}

QTEST_GUILESS_MAIN(TestSyncplayConnection)
#include "tst_syncplayconnection.moc"
