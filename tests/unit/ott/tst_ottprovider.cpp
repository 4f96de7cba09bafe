// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way into rooms of OpenTogetherTube servers.
#include "links/ott/ottprovider.h"
#include "ottlinkrig.h"
#include "support/providercontract.h"

using namespace farnear;
using namespace Qt::StringLiterals;

class TestOttProvider final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesForeignTextsAlone();
    void leadsToItsRoom();
    void knowsARoomByAnySpelling();
    void saysWhatIsNotThere();

private:
    ott::OttProvider m_provider{std::make_shared<SystemClock>(), test::ottChannels()};
};

namespace {

/** The answer comes over the network: the event loop runs until then. */
ports::PreparedTicket prepared(ott::OttProvider &provider, const QString &invite)
{
    const QFuture<ports::PreparedTicket> future = provider.prepare(invite, {});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        return ErrorCode::TimedOut;
    return future.result();
}

} // namespace

void TestOttProvider::leavesForeignTextsAlone()
{
    test::checkForeignTexts(m_provider);
}

void TestOttProvider::leadsToItsRoom()
{
    test::OttServer server;
    QVERIFY(server.start());
    const auto invite = m_provider.inviteIn(u"come: "_s + server.room() + u" !"_s);
    QVERIFY(invite);
    QCOMPARE(invite->text, server.room());
    QCOMPARE(invite->host, u"127.0.0.1"_s);
    QCOMPARE(invite->reach, model::Reach::ThisComputer);
    QVERIFY(!invite->needsPassword);
    const auto ticket = prepared(m_provider, invite->text);
    QVERIFY(ticket);
    QCOMPARE((*ticket)->room(), invite->room);
    QCOMPARE((*ticket)->invite(), invite);
    QCOMPARE((*ticket)->open(u"127.0.0.1"_s, 0).result().error().code, ErrorCode::NotSupported);
    const auto link = (*ticket)->connect();
    QSignalSpy joined(link.get(), &ports::RoomLink::joined);
    link->open({u"Ada"_s, 1}, {});
    QTRY_COMPARE(joined.size(), 1);
}

/** To such a server capitals are the same, and a port that goes without saying is none. */
void TestOttProvider::knowsARoomByAnySpelling()
{
    QCOMPARE(m_provider.inviteIn(u"https://tube.example.org/room/Film"_s)->room,
             m_provider.inviteIn(u"https://TUBE.example.org:443/room/fILM"_s)->room);
    QVERIFY(m_provider.inviteIn(u"https://tube.example.org/room/film"_s)->room
            != m_provider.inviteIn(u"http://tube.example.org/room/film"_s)->room);
}

void TestOttProvider::saysWhatIsNotThere()
{
    test::OttServer server;
    QVERIFY(server.start());
    const QString room = server.room();
    server.isOtt = false;
    QCOMPARE(prepared(m_provider, room).error().code, ErrorCode::NotOpenTogetherTube);
    server.stop();
    QCOMPARE(prepared(m_provider, room).error().code, ErrorCode::Unreachable);
}

QTEST_GUILESS_MAIN(TestOttProvider)
#include "tst_ottprovider.moc"
