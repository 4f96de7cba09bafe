// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ports/roomfacets.h"
#include "protocol/clientmessages.h"
#include "protocol/keyring.h"

namespace farnear::links {

/** A host's part of farnear.1. Lives on the link's thread. */
class FarnearModeration final : public ports::Moderation {
    Q_OBJECT
public:
    using Transmit = std::function<void(const protocol::ClientMessage &)>;
    /** keys and device outlive this. */
    FarnearModeration(protocol::Keyring &keys, const protocol::DeviceKeys &device, Transmit transmit);

    void setPolicy(const model::Policy &policy) override { m_transmit(protocol::PolicySet{policy}); }
    void admit(const model::MemberId &member, bool admit) override { m_transmit(protocol::Admit{member, admit}); }
    void remove(const model::MemberId &member) override;
    void handOver(const model::MemberId &member) override { m_transmit(protocol::HandOver{member}); }
    void setPassword(const QString &password) override;
    void renewAccess() override;

    /** Whether the server takes other keys. */
    void setServer(bool takesKeys) { m_serverTakesKeys = takesKeys; }
    /** What the room plays, as the server has it. */
    void setPlaying(const protocol::SealedItem &item) { m_playing = item; }
    /** A refusal of that id is one of a change of the key. */
    [[nodiscard]] static bool isRekey(const QString &id);

Q_SIGNALS:
    void refused(const farnear::Error &error);

private:
    void rekey(const protocol::RoomKeys &next);

    protocol::Keyring &m_keys;
    const protocol::DeviceKeys &m_device;
    Transmit m_transmit;
    bool m_serverTakesKeys = false;
    protocol::SealedItem m_playing;
};

} // namespace farnear::links
