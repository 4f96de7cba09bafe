// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "protocol/seal.h"

namespace farnear::protocol {

/**
 * The keys of one room over all its connections: the present ones, those before, which open what was sealed before, and
 * whose devices may hand over the next ones. Plain; one thread.
 */
class Keyring {
public:
    explicit Keyring(RoomKeys keys) : m_keys({std::move(keys)}) { }

    [[nodiscard]] const RoomKeys &current() const { return m_keys.constFirst(); }
    /** From now on those. */
    void replace(RoomKeys keys)
    {
        m_keys.prepend(std::move(keys));
        if (m_keys.size() > mostKeys)
            m_keys.removeLast();
    }
    /** What opener(keys) gives with the newest keys that open it; else what it gives with the present ones. */
    template <typename Opener>
    [[nodiscard]] auto open(const Opener &opener) const
    {
        auto opened = opener(m_keys.constFirst());
        for (qsizetype i = 1; i < m_keys.size() && !opened; ++i) {
            if (auto before = opener(m_keys.at(i)))
                return before;
        }
        return opened;
    }

    /** Somebody who proved to hold the room's key, by a profile sealed with it. */
    void know(const model::MemberId &member, const QByteArray &deviceKey)
    {
        if (m_devices.size() < mostDevices || m_devices.contains(member))
            m_devices.insert(member, deviceKey);
    }
    /** Left for good, or was sent away: is handed nothing, and nothing is taken from them. */
    void forget(const model::MemberId &member) { m_devices.remove(member); }
    [[nodiscard]] bool knows(const model::MemberId &member) const { return m_devices.contains(member); }
    /** Device keys by member. */
    [[nodiscard]] const QHash<model::MemberId, QByteArray> &devices() const { return m_devices; }

private:
    static constexpr qsizetype mostKeys = 16;
    static constexpr qsizetype mostDevices = 64; //!< as many boxes as a Rekey holds

    QList<RoomKeys> m_keys; //!< newest first
    QHash<model::MemberId, QByteArray> m_devices;
};

} // namespace farnear::protocol
