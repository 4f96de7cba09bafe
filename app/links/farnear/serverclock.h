// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

#include "base/clock.h"
#include "base/sleepdetector.h"
#include "links/farnear/clocksampler.h"

namespace farnear::links {

/**
 * The server's clock as one connection learns it: asks for the time, pairs answers with questions, and notices when
 * nothing comes any more. On a slow line many questions are under way at once; each answer counts, however late it
 * comes before the connection is given up. Lives on the link's thread.
 */
class ServerClock final : public QObject {
    Q_OBJECT
public:
    explicit ServerClock(std::shared_ptr<const Clock> clock);

    /** The connection is there. */
    void start();
    void stop();
    /** Something came from the server. */
    void heard() { m_sampler.heard(m_clock->now()); }
    /** An answer; what was not asked is ignored. t1, t2: the server's clock, received and answered. */
    void answered(qint64 question, Millis t1, Millis t2);
    [[nodiscard]] std::optional<sync::ClockEstimate> estimate() const { return m_sampler.estimate(); }

    /** Does what is due; called by its own timer, and by tests that make the time. */
    void tick();

Q_SIGNALS:
    /** To be sent at once. now: this computer's clock. */
    void ask(qint64 question, double now);
    void changed();
    /** The server has said nothing for ClockSampler::timeout after a question. */
    void silent();

private:
    struct Question {
        qint64 id = 0;
        Millis at = 0;
    };

    void arm();

    std::shared_ptr<const Clock> m_clock;
    ClockSampler m_sampler;
    SleepDetector m_sleep;
    QTimer m_timer;
    std::optional<Millis> m_due;
    qint64 m_last = 0;
    std::deque<Question> m_questions; //!< without an answer yet, oldest first
};

} // namespace farnear::links
