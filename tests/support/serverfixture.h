// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "base/ids.h"
#include "server/roomserver.h"
#include "support/rawmember.h"
#include "transport/websocketlistener.h"

namespace farnear::test {

/** A room server on a real socket, and people who come to a room of it. */
class ServerFixture {
public:
    explicit ServerFixture(const server::Limits &limits = {}, server::RoomStore *store = nullptr, quint16 port = 0);

    /** Somebody who has connected and, unless told otherwise, joins the room. seed: one letter a person. */
    RawMember &come(char seed, char secret = 's');
    /** As come(), and waits until the welcome is there. */
    RawMember &enter(char seed);
    /** A member that is not opened yet, to be set up first. */
    RawMember &prepare(char seed, char secret = 's');
    void forget(RawMember &member);

    QString roomId = freshId();
    quint16 port = 0;
    std::unique_ptr<server::RoomServer> rooms;

private:
    transport::WebSocketListener m_listener;
    std::vector<std::unique_ptr<RawMember>> m_members;
};

} // namespace farnear::test
