// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <utility>

#include "base/millis.h"

namespace farnear::sync {

/** What a player should do now. */
struct PlayerOrder {
    enum class Kind { Play, Pause, Seek, SetRate };
    Kind kind = Kind::Pause;
    Millis position = 0;    //!< Seek: of media
    double rate = 1;        //!< SetRate
    bool keepPitch = false; //!< SetRate
    bool operator==(const PlayerOrder &) const = default;
};

/**
 * One player as it was told to be and as it was heard of since, and what it is to be told next. Orders that would
 * change nothing are not given. Pure.
 */
class PlayerOrders {
public:
    /** A file is being opened, paused, at that position. */
    void opening(Millis position, Millis local);
    void closed();
    /** It stands where it was sent or, if nothing is to be heard there, at the next sound; the cost of a seek, or
     * nothing. */
    std::optional<Millis> prepared(Millis local, std::optional<Millis> sound);
    void setStalled(bool stalled) { m_stalled = stalled; }
    void setEnded(bool ended) { m_ended = ended; }

    void play();
    void pause();
    void seek(Millis position, Millis local);
    void setRate(double rate, bool keepPitch);
    /** It moved on: where it was prepared is no promise any more. */
    void leavePlace() { m_preparedAt = m_soundAt = -1; }
    /** What was decided since the last call. */
    [[nodiscard]] QList<PlayerOrder> take() { return std::exchange(m_orders, {}); }

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isPreparing() const { return m_preparing; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] bool isStalled() const { return m_stalled; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /** Media position it was last told to stand at; -1 once it moved. */
    [[nodiscard]] Millis preparedAt() const { return m_preparedAt; }
    /** The first sound from there on. */
    [[nodiscard]] Millis soundAt() const { return m_soundAt; }
    [[nodiscard]] bool isAt(Millis position) const;
    [[nodiscard]] Millis preparingFor(Millis local) const { return local - m_prepareSince; }
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] bool keepsPitch() const { return m_keepPitch; }

private:
    QList<PlayerOrder> m_orders;
    bool m_open = false;
    bool m_preparing = false;
    bool m_playing = false;
    bool m_stalled = false;
    bool m_ended = false;
    Millis m_preparedAt = 0;
    Millis m_soundAt = 0;
    Millis m_prepareSince = 0;   //!< local
    bool m_seekWasAsked = false; //!< the preparation is a seek, whose cost is worth learning
    double m_rate = 1;
    bool m_keepPitch = false;
};

} // namespace farnear::sync
