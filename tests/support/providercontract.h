// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "ports/roomprovider.h"

/** What every kind of server keeps to, fake or real. */
namespace farnear::test {

/** The ticket of a future that ends in one. */
inline std::shared_ptr<ports::RoomTicket> ticketOf(QFuture<ports::PreparedTicket> prepared)
{
    prepared.waitForFinished();
    return prepared.result() ? *prepared.result() : nullptr;
}

inline ErrorCode errorOf(QFuture<ports::PreparedTicket> prepared)
{
    prepared.waitForFinished();
    return prepared.result() ? ErrorCode::Internal : prepared.result().error().code;
}

/** What is no invite is nobody's, and gives no ticket. */
inline void checkForeignTexts(ports::RoomProvider &provider)
{
    for (const char *text : {"", "hello", "https://example.org/", "ftp://example.org/room", "song.flac"}) {
        const QString foreign = QString::fromLatin1(text);
        QVERIFY(!provider.inviteIn(foreign));
        QCOMPARE(errorOf(provider.prepare(foreign, {})), ErrorCode::BadInvite);
    }
}

/** An invite leads to its room, whatever stands around it. */
inline void checkInvite(ports::RoomProvider &provider, const model::Invite &invite)
{
    QVERIFY(!invite.text.isEmpty() && !invite.host.isEmpty());
    QCOMPARE(provider.inviteIn(invite.text), invite);
    QCOMPARE(provider.inviteIn(QStringLiteral("come: ") + invite.text + QStringLiteral(" !")), invite);
    const auto ticket = ticketOf(provider.prepare(invite.text, {}));
    QVERIFY(ticket);
    QCOMPARE(ticket->room(), invite.room);
    QCOMPARE(ticket->invite(), invite);
    QVERIFY(ticket->connect());
    QFuture<Expected<quint16>> opened = ticket->open(QStringLiteral("127.0.0.1"), 0);
    opened.waitForFinished();
    QVERIFY(!opened.result());
    QCOMPARE(opened.result().error().code, ErrorCode::NotSupported);
}

/** A room that is started here is another one each time, and nobody else's at first. */
inline void checkRoomsHere(ports::RoomHosting &hosting)
{
    const auto one = ticketOf(hosting.startHere({}));
    const auto two = ticketOf(hosting.startHere({}));
    QVERIFY(one && two);
    QVERIFY(one->room() != two->room());
    QVERIFY(!one->invite());
    QVERIFY(one->connect());
}

} // namespace farnear::test
