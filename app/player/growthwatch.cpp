// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "growthwatch.h"

#include <utility>

namespace farnear::player {

namespace {

constexpr int kLookEveryMs = 400;
constexpr Millis kGivenUpAfter = 60'000;

} // namespace

GrowthWatch::GrowthWatch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_looking, true)) // a disk that hangs is asked once
            m_probe.look(m_file, [this](const FileFacts &facts) { onLooked(facts); });
    });
}

void GrowthWatch::start(const QUrl &file, qint64 size, qint64 wanted)
{
    m_file = file;
    m_size = m_lastSize = size;
    m_wanted = wanted;
    m_looking = false;
    m_timer.start();
}

void GrowthWatch::stop()
{
    m_timer.stop();
    m_probe.forget();
    m_looking = false;
}

bool GrowthWatch::mayGrow(Millis unchangedFor)
{
    return unchangedFor < kGivenUpAfter;
}

void GrowthWatch::onLooked(const FileFacts &facts)
{
    m_looking = false;
    if (!facts.path || (facts.size == m_size && !mayGrow(facts.unchangedFor))) {
        stop();
        Q_EMIT gaveUp();
        return;
    }
    const bool noMoreComes = facts.size > m_size && facts.size == m_lastSize;
    m_lastSize = facts.size;
    if (facts.size < m_size + m_wanted && !noMoreComes)
        return;
    stop();
    Q_EMIT grown(facts);
}

} // namespace farnear::player
