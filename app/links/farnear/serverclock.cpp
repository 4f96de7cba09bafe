// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/serverclock.h"

#include <algorithm>

namespace farnear::links {

namespace {
/** More than are asked before silence ends the connection: a server that never answers fills no memory. */
constexpr std::size_t maxQuestions = 128;
} // namespace

ServerClock::ServerClock(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ServerClock::tick);
}

void ServerClock::start()
{
    m_sampler.start(m_clock->now());
    m_due.reset();
    tick();
}

void ServerClock::stop()
{
    m_sampler.stop();
    m_timer.stop();
}

void ServerClock::answered(qint64 question, Millis t1, Millis t2)
{
    const auto asked = std::find_if(m_questions.begin(), m_questions.end(),
                                    [question](const Question &other) { return other.id == question; });
    if (asked == m_questions.end())
        return;
    const Millis t0 = asked->at;
    m_questions.erase(m_questions.begin(), asked + 1); // answers come in order: those before it are lost
    m_sampler.add(t0, t1, t2, m_clock->now());
    Q_EMIT changed();
    arm();
}

void ServerClock::tick()
{
    const Millis now = m_clock->now();
    if (m_sleep.check(now, m_clock->nowWithSleep(), m_due)) {
        m_sampler.startAfresh(now); // what was measured before does not hold any more
        m_questions.clear();
        Q_EMIT changed();
    }
    if (m_sampler.isSilent(now)) {
        stop();
        Q_EMIT silent();
        return;
    }
    if (m_sampler.wantsToAsk(now)) {
        m_sampler.asked(now);
        if (m_questions.size() >= maxQuestions)
            m_questions.pop_front();
        m_questions.push_back({++m_last, now});
        Q_EMIT ask(m_last, now);
    }
    arm();
}

void ServerClock::arm()
{
    m_due = m_sampler.due();
    if (m_due)
        m_timer.start(static_cast<int>(std::clamp(*m_due - m_clock->now() + 0.5, 1.0, 10'000.0)));
    else
        m_timer.stop();
}

} // namespace farnear::links
