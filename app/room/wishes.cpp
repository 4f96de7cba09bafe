// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/wishes.h"

namespace farnear::room {

namespace {
constexpr int mostTries = 4;
constexpr qsizetype mostUnderWay = 64; //!< done ones are not reported, so the old ones are let go
} // namespace

void Wishes::add(const QString &id, Wish wish)
{
    if (wish.serial == 0) {
        wish.serial = ++m_serial;
        m_newest.insert(wish.intent.kind, wish.serial);
    }
    m_underWay.insert(id, wish);
}

std::optional<Wish> Wishes::take(const QString &id)
{
    const auto it = m_underWay.constFind(id);
    if (it == m_underWay.constEnd())
        return std::nullopt;
    const Wish wish = *it;
    m_underWay.erase(it);
    return wish;
}

void Wishes::changed(const sync::Timeline &timeline, const QString &me)
{
    if (!timeline.by.isEmpty() && timeline.by != me)
        m_lastByOthers = timeline.revision;
    if (m_underWay.size() > mostUnderWay)
        m_underWay.removeIf([&](const auto &entry) { return entry.value().intent.base + 8 < timeline.revision; });
}

bool Wishes::isOutdone(const Wish &wish) const
{
    return m_newest.value(wish.intent.kind) > wish.serial;
}

std::optional<Wish> Wishes::nextTry(const Wish &stale, qint64 revision) const
{
    const bool sensible = stale.tries < mostTries && !stale.quiet && !isOutdone(stale)
        && stale.intent.kind != sync::Intent::Kind::Open && stale.intent.base < revision
        && m_lastByOthers <= stale.intent.base;
    if (!sensible)
        return std::nullopt;
    Wish wish = stale;
    wish.intent.base = revision;
    ++wish.tries;
    return wish;
}

} // namespace farnear::room
