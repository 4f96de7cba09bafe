// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <queue>
#include <random>
#include <vector>

#include <QtGlobal>

#include "base/millis.h"

namespace farnear::simulation {

/** Virtual time: events happen in order of their instants, as fast as the computer can. */
class World {
public:
    explicit World(quint64 seed) : m_random(seed) { }

    [[nodiscard]] Millis now() const { return m_now; }
    void after(Millis delay, std::function<void()> event) { at(m_now + delay, std::move(event)); }
    void at(Millis instant, std::function<void()> event) { m_events.push({instant, m_count++, std::move(event)}); }
    void runUntil(Millis end)
    {
        while (!m_events.empty() && m_events.top().instant <= end) {
            // The queue only hands out const; what is popped next may be moved from.
            const Event event = std::move(const_cast<Event &>(m_events.top()));
            m_events.pop();
            m_now = event.instant;
            event.happen();
        }
        m_now = end;
    }

    [[nodiscard]] double uniform(double from, double to)
    {
        return std::uniform_real_distribution<double>(from, to)(m_random);
    }
    [[nodiscard]] int pick(int choices) { return static_cast<int>(uniform(0, choices)); }
    [[nodiscard]] bool chance(double probability) { return uniform(0, 1) < probability; }

private:
    struct Event {
        Millis instant = 0;
        quint64 order = 0;
        std::function<void()> happen;
        bool operator<(const Event &other) const
        {
            return instant > other.instant || (instant == other.instant && order > other.order);
        }
    };

    std::mt19937_64 m_random;
    std::priority_queue<Event> m_events;
    quint64 m_count = 0;
    Millis m_now = 0;
};

/** One way of a TCP-like path: delay, jitter, loss as a late repetition; order is kept. */
class Path {
public:
    struct Quality {
        Millis delay = 0;
        Millis jitter = 0; //!< uniform, added
        double loss = 0;   //!< probability that a frame comes a retransmission later
    };

    Path(World &world, Quality quality) : m_world(world), m_quality(quality) { }
    void send(std::function<void()> arrival)
    {
        Millis delay = m_quality.delay + m_world.uniform(0, m_quality.jitter);
        if (m_world.chance(m_quality.loss))
            delay += 200 + m_quality.delay;
        m_lastArrival = std::max(m_lastArrival, m_world.now() + delay);
        m_world.at(m_lastArrival, std::move(arrival));
    }
    [[nodiscard]] const Quality &quality() const { return m_quality; }

private:
    World &m_world;
    Quality m_quality;
    Millis m_lastArrival = 0;
};

/** A monotonic clock of its own: offset and skew against true time. */
struct SkewedClock {
    Millis offset = 0;
    double skew = 0; //!< 50e-6: gains 50 microseconds a second
    [[nodiscard]] Millis at(Millis trueTime) const { return offset + trueTime * (1 + skew); }
    [[nodiscard]] Millis toTrue(Millis local) const { return (local - offset) / (1 + skew); }
};

} // namespace farnear::simulation
