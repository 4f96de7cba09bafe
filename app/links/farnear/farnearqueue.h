// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "links/farnear/queueeditor.h"
#include "ports/roomfacets.h"
#include "protocol/clientmessages.h"
#include "protocol/keyring.h"

namespace farnear::links {

/** The shared queue as farnear.1 keeps it: a sealed slot, replaced by compare-and-set. Lives on the link's thread. */
class FarnearQueue final : public ports::SharedQueue {
    Q_OBJECT
public:
    using Transmit = std::function<void(const protocol::ClientMessage &)>;
    /** keys outlive this. */
    FarnearQueue(const protocol::Keyring &room, const protocol::DeviceKeys &device, Transmit transmit);

    void edit(const model::QueueEdit &edit) override;

    /** What the slot of the queue holds; one that does not verify is passed over. */
    void take(const protocol::Slot &slot);
    /** The room has no queue yet. */
    void takeNothing() { Q_EMIT changed({}); }
    void refuse(const Error &error);
    /** Seals it anew: who comes from now on can't open what was sealed with a former key. */
    void renew();
    [[nodiscard]] static bool isQueue(const QString &slot);

private:
    void sendNext();
    void tellSettled();

    const protocol::Keyring &m_room;
    const protocol::DeviceKeys &m_device;
    Transmit m_transmit;
    QueueEditor m_editor;
};

} // namespace farnear::links
