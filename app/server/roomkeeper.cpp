// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/roomkeeper.h"

#include <cmath>
#include <utility>

#include "base/logging.h"

namespace farnear::server {

namespace {

constexpr int retryDelay = 10'000; //!< ms after the store failed

} // namespace

RoomKeeper::RoomKeeper(const QString &roomId, RoomWriter *writer, Snapshot snapshot)
    : m_roomId(roomId)
    , m_writer(writer)
    , m_snapshot(std::move(snapshot))
    , m_plan(this)
{
    m_plan.setSingleShot(true);
    connect(&m_plan, &QTimer::timeout, this, &RoomKeeper::save);
}

void RoomKeeper::saveWithin(Millis delay)
{
    const int wait = static_cast<int>(std::ceil(delay));
    if (m_writer && (!m_plan.isActive() || m_plan.remainingTime() > wait))
        m_plan.start(wait);
}

void RoomKeeper::save()
{
    m_plan.stop();
    const StoredRoom room = m_snapshot();
    if (!m_writer || room.roomKey.isEmpty())
        return;
    m_writer->write(SaveRoom{room}, this, [this](const Expected<void> &done) {
        if (done)
            return;
        qCWarning(lcServer) << "a room could not be stored";
        m_plan.start(retryDelay);
    });
}

void RoomKeeper::flush()
{
    if (m_plan.isActive())
        save();
}

void RoomKeeper::store(const RoomWriter::Done &done)
{
    if (m_writer)
        m_writer->write(SaveRoom{m_snapshot()}, this, done);
    else
        done({});
}

void RoomKeeper::append(const protocol::Post &post, const RoomWriter::Done &done)
{
    if (m_writer)
        m_writer->write(AppendPost{m_roomId, post}, this, done);
    else
        done({});
}

void RoomKeeper::trim(qint64 beforeSeq)
{
    if (m_writer)
        m_writer->write(TrimPosts{m_roomId, beforeSeq});
}

} // namespace farnear::server
