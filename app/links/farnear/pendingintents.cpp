// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/pendingintents.h"

#include <cmath>

namespace farnear::links {

namespace {
constexpr int maxTries = 4;
constexpr Millis samePlace = 1000;    //!< two seeks so close together are one
constexpr qsizetype maxUnderWay = 64; //!< done ones are not reported, so the old ones are let go
} // namespace

void PendingIntents::add(const QString &id, PendingIntent request)
{
    if (request.serial == 0) {
        request.serial = ++m_serial;
        m_newest.insert(request.intent.kind, request.serial);
    }
    m_underWay.insert(id, request);
}

std::optional<PendingIntent> PendingIntents::take(const QString &id)
{
    const auto it = m_underWay.constFind(id);
    if (it == m_underWay.constEnd())
        return std::nullopt;
    PendingIntent request = *it;
    m_underWay.erase(it);
    return request;
}

void PendingIntents::changed(const sync::Timeline &timeline, const QString &me)
{
    if (!timeline.by.isEmpty() && timeline.by != me)
        m_lastByOthers = timeline.revision;
    if (m_underWay.size() > maxUnderWay)
        m_underWay.removeIf([&](const auto &entry) { return entry.value().intent.base + 8 < timeline.revision; });
}

bool PendingIntents::isOutdone(const PendingIntent &request) const
{
    return m_newest.value(request.intent.kind) > request.serial;
}

std::optional<PendingIntent> PendingIntents::nextTry(const PendingIntent &stale, qint64 revision) const
{
    const bool sensible = stale.tries < maxTries && !stale.quiet && !isOutdone(stale)
        && stale.intent.kind != sync::Intent::Kind::Open && stale.intent.base < revision
        && m_lastByOthers <= stale.intent.base;
    if (!sensible)
        return std::nullopt;
    PendingIntent request = stale;
    request.intent.base = revision;
    ++request.tries;
    return request;
}

bool isTrue(const sync::Intent &intent, const sync::Timeline &timeline)
{
    using Kind = sync::Intent::Kind;
    using State = sync::Timeline::State;
    const bool moves = timeline.state == State::Playing || timeline.state == State::Gathering;
    switch (intent.kind) {
    case Kind::Open: return timeline.item == intent.item;
    case Kind::Play: return moves;
    case Kind::Pause: return timeline.state == State::Paused;
    case Kind::Seek:
        return timeline.cause == sync::Timeline::Cause::Seek
            && std::abs(timeline.position - intent.position) < samePlace;
    case Kind::Rate: return timeline.rate == intent.rate;
    }
    return false;
}

} // namespace farnear::links
