// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A FarnearLink and the room's other keys: given, taken, and not taken from anybody; and whose clock a line's time is
// by.
#include <QDateTime>

#include "linkrig.h"

using namespace farnear;
using namespace farnear::protocol;
using test::device;

class TestLinkRekeying final : public test::LinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init() { arrive(); }
    void cleanup() { depart(); }

    void givesEverybodyInsideABox();
    void saysWhenTheServerIsTooOld();
    void followsToAnotherKey();
    void takesNoKeyFromStrangers();
    void takesTheKeyWhileComingBack();
    void showsTimesByThisComputersClock();

private:
    void enterNewer()
    {
        challenge();
        Welcome made = welcome();
        made.rekeys = true;
        QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
        send(made);
        QTRY_COMPARE(joined.size(), 1);
    }
    [[nodiscard]] RekeyTell tellBy(char host, const RoomKeys &next) const
    {
        return {next.publicKey(), device(host).memberId(), device(host).publicKey(),
                *next.boxFor(device('a').publicKey(), device(host))};
    }
};

void TestLinkRekeying::givesEverybodyInsideABox()
{
    enterNewer();
    m_link->moderation()->setPassword(QStringLiteral("moon"));
    QTRY_VERIFY(received<Rekey>());
    const Rekey rekey = *received<Rekey>();
    QVERIFY(verify(rekey, m_keys->publicKey(), m_roomId));
    QCOMPARE(rekey.boxes.size(), 2);
    for (const KeyBox &box : rekey.boxes) {
        const char seed = box.member == device('j').memberId() ? 'j' : 'a';
        const RekeyTell tell{rekey.roomKey, device('a').memberId(), device('a').publicKey(), box};
        const auto keys = RoomKeys::handed(tell, m_roomId, device(seed));
        QVERIFY(keys && keys->hasPassword());
    }
    m_link->moderation()->remove(device('j').memberId());
    m_received.clear();
    m_link->moderation()->renewAccess();
    QTRY_VERIFY(received<Rekey>());
    QCOMPARE(received<Rekey>()->boxes.size(), 1); // none for whoever was sent away
}

void TestLinkRekeying::saysWhenTheServerIsTooOld()
{
    enter();
    QSignalSpy refused(m_link.get(), &ports::RoomLink::refused);
    m_link->moderation()->setPassword({});
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().last().value<Error>().code, ErrorCode::NotSupported);
    QVERIFY(!received<Rekey>());
}

void TestLinkRekeying::followsToAnotherKey()
{
    enter();
    const RoomKeys before = *m_keys;
    const Post late = postBy('j', QStringLiteral("said with the key before"));
    const RoomKeys next = before.renewed();
    QSignalSpy changed(m_link->moderation(), &ports::Moderation::accessChanged);
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    send(tellBy('j', next));
    QTRY_COMPARE(changed.size(), 1);
    QTRY_VERIFY(received<ProfileSet>());
    QVERIFY(openProfile(next, device('a').memberId(), received<ProfileSet>()->profile));
    send(PostTell{late});
    m_keys = next;
    send(PostTell{postBy('j', QStringLiteral("and with the new one"))});
    QTRY_COMPARE(said.size(), 2);
}

void TestLinkRekeying::takesNoKeyFromStrangers()
{
    enter();
    QSignalSpy changed(m_link->moderation(), &ports::Moderation::accessChanged);
    QSignalSpy closed(m_link.get(), &ports::RoomLink::lost);
    send(tellBy('x', m_keys->renewed())); // a server's own key, well made
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::WrongSecret);
    QCOMPARE(changed.size(), 0);
}

void TestLinkRekeying::takesTheKeyWhileComingBack()
{
    const auto ring = std::make_shared<Keyring>(*m_keys);
    ring->know(device('j').memberId(), device('j').publicKey());
    auto [mine, theirs] = transport::makeLoopbackPair();
    QList<Join> joins;
    connect(theirs.get(), &ports::Channel::textReceived, this, [&joins](const QByteArray &frame) {
        const auto message = decodeClient(frame);
        if (const auto *join = message ? std::get_if<Join>(&*message) : nullptr)
            joins.append(*join);
    });
    links::FarnearLink link(std::move(mine), ring, device('a'), m_clock);
    link.open({QStringLiteral("Ada"), 3}, {});
    const QByteArray nonce = freshNonce();
    theirs->sendText(encode(ServerMessage(Challenge{nonce, QStringLiteral("clock")})));
    QTRY_COMPARE(joins.size(), 1);
    const RoomKeys next = m_keys->renewed();
    theirs->sendText(encode(ServerMessage(tellBy('j', next))));
    QTRY_COMPARE(joins.size(), 2);
    QVERIFY(verifyChallenge(Signer::Room, next.publicKey(), joins.last().roomSignature, nonce, m_roomId));
    QCOMPARE(ring->current().publicKey(), next.publicKey());
}

void TestLinkRekeying::showsTimesByThisComputersClock()
{
    challenge();
    Welcome made = welcome();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    made.wallMs = now - 86'400'000; // the server's clock is a day behind
    send(made);
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    Post post = postBy('j', QStringLiteral("hello")); // says it is 1970
    post.arrivedMs = made.wallMs - 3'600'000;         // an hour ago, before the server was started anew
    send(PostTell{post});
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(std::abs(said.first().first().value<ports::Message>().wallMs - now + 3'600'000) < 60'000);
}

QTEST_GUILESS_MAIN(TestLinkRekeying)
#include "tst_linkrekeying.moc"
