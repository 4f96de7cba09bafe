// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ports/roomfacets.h"
#include "protocol/clientmessages.h"

namespace farnear::links {

/** A host's part of farnear.1. Lives on the link's thread. */
class FarnearModeration final : public ports::Moderation {
    Q_OBJECT
public:
    using Transmit = std::function<void(const protocol::ClientMessage &)>;
    explicit FarnearModeration(Transmit transmit) : m_transmit(std::move(transmit)) { }

    void setPolicy(const model::Policy &policy) override { m_transmit(protocol::PolicySet{policy}); }
    void admit(const model::MemberId &member, bool admit) override { m_transmit(protocol::Admit{member, admit}); }
    void remove(const model::MemberId &member) override { m_transmit(protocol::Remove{member}); }
    void handOver(const model::MemberId &member) override { m_transmit(protocol::HandOver{member}); }

private:
    Transmit m_transmit;
};

} // namespace farnear::links
