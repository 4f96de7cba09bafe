// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <array>
#include <memory>
#include <mutex>

#include "ports/channel.h"

namespace farnear::transport {

class LoopbackChannel;

/** What the two ends share: who is still there, and how much is under way to each. Thread-safe by its mutex. */
struct LoopbackWire {
    enum Side { Client = 0, Server = 1 };
    std::mutex mutex;
    std::array<LoopbackChannel *, 2> ends{};
    std::array<qint64, 2> underWay{}; //!< bytes not yet delivered to that side
};

/** One end of an in-process channel; see loopback.h. */
class LoopbackChannel final : public ports::Channel {
    Q_OBJECT
public:
    LoopbackChannel(std::shared_ptr<LoopbackWire> wire, LoopbackWire::Side side);
    ~LoopbackChannel() override;

    void open() override;
    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] QString peerAddress() const override;

private:
    struct Frame {
        enum class Kind { Text, Binary, End };
        Kind kind = Kind::Text;
        QByteArray bytes;
    };
    enum class State { Unopened, Open, Closing, Closed };

    void post(const Frame &frame);
    void receive(const Frame &frame);
    void deliver(const Frame &frame);
    void becomeOpen();
    void finish();
    [[nodiscard]] LoopbackWire::Side other() const;

    std::shared_ptr<LoopbackWire> m_wire;
    LoopbackWire::Side m_side;
    State m_state;
    QList<Frame> m_early; //!< arrived before open()
};

} // namespace farnear::transport
