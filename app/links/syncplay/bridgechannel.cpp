// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/bridgechannel.h"

namespace farnear::syncplay {

BridgeChannel::BridgeChannel(std::unique_ptr<ports::Channel> frames, bool isPrivate)
    : m_frames(std::move(frames))
    , m_isPrivate(isPrivate)
{
    connect(m_frames.get(), &ports::Channel::opened, this, &BridgeChannel::opened);
    connect(m_frames.get(), &ports::Channel::binaryReceived, this, &BridgeChannel::received);
    connect(m_frames.get(), &ports::Channel::textReceived, this, &BridgeChannel::received); // of other bridges
    connect(m_frames.get(), &ports::Channel::closed, this, [this](const Error &error) {
        const bool other = error.code == ErrorCode::NotFarnear;
        Q_EMIT closed(other ? Error{ErrorCode::NotSyncplay, {}} : error);
    });
}

BridgeChannel::~BridgeChannel()
{
    m_frames->disconnect(this);
}

} // namespace farnear::syncplay
