// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverfixture.h"

#include <QTest>

#include <algorithm>

#include "transport/websocketchannel.h"

namespace farnear::test {

ServerFixture::ServerFixture(const server::Limits &limits, server::RoomStore *store, quint16 wanted)
    : rooms(std::make_unique<server::RoomServer>(std::make_shared<SystemClock>(), store, limits))
{
    if (!rooms->restore())
        qFatal("the rooms can't be restored");
    const auto listening = m_listener.listen(QStringLiteral("127.0.0.1"), wanted);
    if (!listening)
        qFatal("no port to listen on");
    port = *listening;
    rooms->listenOn(m_listener);
}

RawMember &ServerFixture::prepare(char seed, char secret)
{
    const QUrl url(QStringLiteral("ws://127.0.0.1:%1/room/%2").arg(port).arg(roomId));
    m_members.push_back(std::make_unique<RawMember>(std::make_unique<transport::WebSocketChannel>(url),
                                                    roomKeys(roomId, secret), seed));
    return *m_members.back();
}

RawMember &ServerFixture::come(char seed, char secret)
{
    RawMember &member = prepare(seed, secret);
    member.open();
    return member;
}

RawMember &ServerFixture::enter(char seed)
{
    RawMember &member = come(seed);
    if (!QTest::qWaitFor([&member] { return member.isIn(); }))
        qWarning("nobody was let in");
    return member;
}

void ServerFixture::forget(RawMember &member)
{
    const auto it = std::find_if(m_members.begin(), m_members.end(), [&](const auto &m) { return m.get() == &member; });
    m_members.erase(it);
}

} // namespace farnear::test
