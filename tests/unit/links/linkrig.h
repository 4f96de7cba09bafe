// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include <optional>

#include "base/ids.h"
#include "links/farnear/farnearlink.h"
#include "model/message.h"
#include "protocol/codec.h"
#include "protocol/sealedcontent.h"
#include "support/fakeclock.h"
#include "transport/loopback.h"

namespace farnear::test {

inline protocol::DeviceKeys device(char seed)
{
    return *protocol::DeviceKeys::fromSeed(QByteArray(32, seed));
}

/** Ada's link to a server that is the test; Jun is in the room. */
class LinkRig : public QObject {
    Q_OBJECT
protected:
    /** Before each test. */
    void arrive()
    {
        m_keys = *protocol::RoomKeys::derive(QByteArray(16, 's'), m_roomId);
        m_clock = std::make_shared<FakeClock>();
        m_received.clear();
        m_pieces.clear();
        m_tellsTheTime = false;
        auto [mine, theirs] = transport::makeLoopbackPair();
        m_server = std::move(theirs);
        connect(m_server.get(), &ports::Channel::textReceived, this, &LinkRig::onText);
        connect(m_server.get(), &ports::Channel::binaryReceived, this,
                [this](const QByteArray &frame) { m_pieces.append(*protocol::decodePiece(frame)); });
        m_link = std::make_unique<links::FarnearLink>(std::move(mine), std::make_shared<protocol::Keyring>(*m_keys),
                                                      device('a'), m_clock);
        m_link->open({QStringLiteral("Ada"), 3}, "17 log");
    }
    void depart()
    {
        m_link.reset();
        m_server.reset();
    }

    void send(const protocol::ServerMessage &message) { m_server->sendText(protocol::encode(message)); }
    void challenge()
    {
        m_nonce = protocol::freshNonce();
        send(protocol::Challenge{m_nonce, QStringLiteral("clock")});
        QTRY_VERIFY(received<protocol::Join>());
    }
    void enter()
    {
        challenge();
        QSignalSpy joined(m_link.get(), &ports::RoomLink::joined);
        send(welcome());
        QTRY_COMPARE(joined.size(), 1);
    }
    [[nodiscard]] protocol::Welcome welcome() const
    {
        protocol::Welcome made;
        made.me = device('a').memberId();
        made.epoch = QStringLiteral("log");
        made.members = {memberOf('a', QStringLiteral("Ada")), memberOf('j', QStringLiteral("Jun"))};
        return made;
    }
    [[nodiscard]] protocol::Member memberOf(char seed, const QString &name) const
    {
        protocol::Member member;
        member.id = device(seed).memberId();
        member.deviceKey = device(seed).publicKey();
        member.profile = *protocol::sealProfile(*m_keys, member.id, {name, 1});
        return member;
    }
    /** As the server passes it on. */
    [[nodiscard]] protocol::Post postBy(char seed, const QString &text) const
    {
        protocol::Post post = *protocol::makePost(*m_keys, device(seed), freshId(), true, 1000, {model::Text{text}});
        post.seq = 1;
        return post;
    }
    /** The latest of that type. */
    template <typename T>
    [[nodiscard]] std::optional<T> received() const
    {
        for (auto it = m_received.crbegin(); it != m_received.crend(); ++it) {
            if (const T *value = std::get_if<T>(&*it))
                return *value;
        }
        return std::nullopt;
    }

    QString m_roomId = freshId();
    std::optional<protocol::RoomKeys> m_keys;
    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<ports::Channel> m_server;
    std::unique_ptr<links::FarnearLink> m_link;
    QList<protocol::ClientMessage> m_received;
    QList<protocol::BlobPiece> m_pieces;
    bool m_tellsTheTime = false;
    QByteArray m_nonce;

private:
    void onText(const QByteArray &frame)
    {
        const auto message = protocol::decodeClient(frame);
        if (!message)
            return;
        m_received.append(*message);
        const auto *ask = std::get_if<protocol::ClockAsk>(&*message);
        if (m_tellsTheTime && ask)
            send(protocol::ClockTell{ask->id, ask->t0, 0, 0});
    }
};

} // namespace farnear::test
