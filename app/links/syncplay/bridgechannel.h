// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "links/syncplay/bytechannel.h"
#include "ports/channel.h"

namespace farnear::syncplay {

/** The stream through a byte bridge (as websockify): in binary frames, cut anywhere. TLS is the bridge's business. */
class BridgeChannel final : public ByteChannel {
    Q_OBJECT
public:
    /** isPrivate: to the bridge it is encrypted (wss). */
    BridgeChannel(std::unique_ptr<ports::Channel> frames, bool isPrivate);
    ~BridgeChannel() override;

    [[nodiscard]] bool isPrivate() const override { return m_isPrivate; }
    void open() override { m_frames->open(); }
    void write(const QByteArray &bytes) override { m_frames->sendBinary(bytes); }
    void close() override { m_frames->close(); }

private:
    std::unique_ptr<ports::Channel> m_frames;
    bool m_isPrivate;
};

} // namespace farnear::syncplay
