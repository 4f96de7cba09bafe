// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/person.h"

namespace farnear::test {

/** Opens the person's room to others on this computer, and waits until it is open. */
inline void startRoom(Person &host, const QString &password = {})
{
    session::HostOptions options;
    options.address = QStringLiteral("127.0.0.1");
    options.password = password;
    host->room().start(options);
    QTRY_VERIFY(!host.room().invite.isEmpty());
    QCOMPARE(host.room().mode, session::RoomState::Mode::EmbeddedServer);
}

/** Brings a guest into the host's room, and waits until both see each other. */
inline void join(Person &guest, const Person &host, const QString &password = {})
{
    const auto before = host.room().members.size();
    guest->room().join(host.room().invite, password);
    QTRY_COMPARE(guest.room().mode, session::RoomState::Mode::Joined);
    QTRY_COMPARE(host.room().members.size(), before + 1);
}

} // namespace farnear::test
