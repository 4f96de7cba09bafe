// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "server/roomstore.h"

namespace farnear::test {

/** A disk that a test holds up, and that refuses what the test says. Keeps nothing. Open it before it goes. */
class GatedStore final : public server::RoomStore {
public:
    ~GatedStore() override { open(); }

    void shut() { setShut(true); }
    void open() { setShut(false); }
    /** Commits so far. */
    [[nodiscard]] int groups() const
    {
        const std::lock_guard lock(m_mutex);
        return m_groups;
    }
    std::function<bool(const server::StoreChange &)> refuse; //!< changed only while nothing is written

    Expected<QList<server::StoredRoom>> load() override { return QList<server::StoredRoom>(); }
    Expected<void> commit(const QList<server::StoreChange> &changes) override
    {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, [this] { return !m_isShut; });
        ++m_groups;
        return refuse && std::any_of(changes.begin(), changes.end(), refuse) ? Expected<void>(ErrorCode::StorageFailed)
                                                                             : Expected<void>();
    }
    void close() override { }

private:
    void setShut(bool shut)
    {
        const std::lock_guard lock(m_mutex);
        m_isShut = shut;
        m_opened.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isShut = false;
    int m_groups = 0;
};

} // namespace farnear::test
