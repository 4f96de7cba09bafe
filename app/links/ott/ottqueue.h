// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

#include "links/ott/access.h"
#include "links/ott/roomitems.h"
#include "ports/roomfacets.h"

namespace farnear::ott {

/** The queue of a room, which what plays leads here. Additions and removals go over HTTP, where refusals come back, one
 * at a time. Lives on the room thread. */
class OttQueue final : public ports::SharedQueue {
    Q_OBJECT
public:
    using Send = std::function<void(const QByteArray &frame)>;

    /** All outlive this. send: over the WebSocket. */
    OttQueue(Access &access, const RoomItems &items, Send send);

    void edit(const model::QueueEdit &edit) override;
    /** The server told of another queue. */
    void tell();

private:
    void next();
    void add(const model::QueueEdit &edit);
    void remove(const model::QueueEdit &edit);
    void move(const model::QueueEdit &edit);
    void onAnswer(const Expected<void> &answer);
    void settle();
    void refuse(const Error &error);

    Access &m_access;
    const RoomItems &m_items;
    Send m_send;
    QList<model::QueueEdit> m_edits; //!< under way, and those that wait
    bool m_asking = false;
};

} // namespace farnear::ott
