// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/playbackcoordinator.h"

#include <algorithm>
#include <cmath>

namespace farnear::sync {

namespace {

constexpr Millis openDeadline = 10'000; //!< a film on a slow disk opens in a few seconds
constexpr Millis seekDeadline = 4'000;
constexpr Millis holdAgainAfter = 3'000; //!< whoever stalls again sooner isn't waited for again
constexpr Millis aloneLead = 30;
constexpr Millis shortestLead = 120;
constexpr Millis longestLead = 1'200;
constexpr Millis longestMedia = 1000.0 * 3600 * 24 * 30;
constexpr Millis aloneSlack = 150; //!< alone, the timeline follows the player beyond this

bool isSound(const Intent &intent)
{
    return std::isfinite(intent.position) && intent.position >= 0 && intent.position <= longestMedia
        && std::isfinite(intent.rate) && intent.rate >= 0.25 && intent.rate <= 4;
}

} // namespace

void PlaybackCoordinator::restore(const Timeline &timeline)
{
    m_timeline = timeline;
    m_timeline.waiting.clear();
    m_timeline.at = 0;
    m_timeline.deadline = 0;
    if (m_timeline.state != Timeline::State::Empty)
        m_timeline.state = Timeline::State::Paused;
    m_lastWish = m_timeline.revision;
    m_itemRevision = m_timeline.revision;
}

Expected<void> PlaybackCoordinator::apply(const Intent &intent, const QString &by, Millis now)
{
    if (!isSound(intent))
        return ErrorCode::Malformed;
    if (intent.base < m_lastWish || intent.base > m_timeline.revision)
        return ErrorCode::Stale;
    switch (intent.kind) {
    case Intent::Kind::Open: open(intent, by, now); break;
    case Intent::Kind::Play: play(by, now); break;
    case Intent::Kind::Pause: pause(by, now); break;
    case Intent::Kind::Seek: seek(intent.position, by, now); break;
    case Intent::Kind::Rate: setRate(intent.rate, by, now); break;
    }
    startIfGathered(now);
    return {};
}

void PlaybackCoordinator::setMember(const QString &id, const model::MemberStatus &status, Millis now)
{
    m_members.insert(id, status);
    if (m_timeline.state == Timeline::State::Gathering)
        return startIfGathered(now);
    if (m_startsWhenReady && isReady(status))
        return goOn(now);
    if (m_timeline.state != Timeline::State::Playing || status.revision != m_timeline.revision)
        return;
    if (status.phase == model::Phase::Playing)
        m_leftBehind.remove(id);
    if (status.phase == model::Phase::Stalled)
        answerStall(id, status, now);
    else if (status.phase == model::Phase::Playing && m_members.size() == 1)
        followTheOnlyOne(status, now);
}

void PlaybackCoordinator::removeMember(const QString &id, Millis now)
{
    m_members.remove(id);
    m_leftBehind.remove(id);
    startIfGathered(now);
}

std::optional<Millis> PlaybackCoordinator::nextTick() const
{
    if (m_timeline.state != Timeline::State::Gathering)
        return std::nullopt;
    return m_timeline.deadline;
}

void PlaybackCoordinator::tick(Millis now)
{
    if (m_timeline.state != Timeline::State::Gathering || now < m_timeline.deadline)
        return;
    const QStringList late = awaited();
    const bool anybody = std::any_of(m_members.begin(), m_members.end(),
                                     [this](const model::MemberStatus &one) { return isReady(one); });
    if (anybody)
        return start(late, now);
    standStill(late);
    m_startsWhenReady = true;
}

Millis PlaybackCoordinator::lead() const
{
    if (m_members.size() <= 1)
        return aloneLead;
    Millis slowest = 0;
    for (const model::MemberStatus &status : m_members)
        slowest = std::max(slowest, status.rtt);
    return std::clamp(80 + 1.5 * slowest, shortestLead, longestLead);
}

void PlaybackCoordinator::change(Timeline next, Timeline::Cause cause, const QString &by)
{
    next.revision = m_timeline.revision + 1;
    next.cause = cause;
    next.by = by;
    if (!by.isEmpty())
        m_lastWish = next.revision;
    m_startsWhenReady = false;
    m_timeline = next;
}

void PlaybackCoordinator::open(const Intent &intent, const QString &by, Millis now)
{
    Timeline next;
    next.item = intent.item;
    next.at = now;
    next.rate = m_timeline.rate;
    next.position = intent.item.isEmpty() ? 0 : intent.position;
    if (!intent.item.isEmpty())
        next.state = Timeline::State::Paused;
    m_itemRevision = m_timeline.revision + 1;
    if (intent.item.isEmpty() || !intent.play)
        return change(next, Timeline::Cause::Open, by);
    gather(next, Timeline::Cause::Open, by, now);
}

void PlaybackCoordinator::play(const QString &by, Millis now)
{
    if (m_timeline.state != Timeline::State::Paused)
        return;
    const qint64 before = m_timeline.revision;
    gather(m_timeline, Timeline::Cause::Play, by, now);
    carryOverReadiness(before);
}

/** Whoever stands prepared for the paused revision is prepared for the start: the position is the same. */
void PlaybackCoordinator::carryOverReadiness(qint64 from)
{
    for (model::MemberStatus &status : m_members) {
        if (status.phase == model::Phase::Ready && status.revision == from)
            status.revision = m_timeline.revision;
    }
    m_timeline.waiting = awaited();
}

void PlaybackCoordinator::pause(const QString &by, Millis now)
{
    Timeline next = m_timeline;
    next.waiting.clear();
    if (m_timeline.state == Timeline::State::Playing) {
        next.at = now + lead();
        next.position = m_timeline.positionAt(next.at);
    } else if (m_timeline.state == Timeline::State::Gathering) {
        next.at = now;
    } else {
        return;
    }
    next.state = Timeline::State::Paused;
    change(next, Timeline::Cause::Pause, by);
}

void PlaybackCoordinator::seek(Millis position, const QString &by, Millis now)
{
    if (m_timeline.state == Timeline::State::Empty)
        return;
    Timeline next = m_timeline;
    next.position = position;
    next.at = now;
    if (m_timeline.state == Timeline::State::Paused)
        return change(next, Timeline::Cause::Seek, by);
    gather(next, Timeline::Cause::Seek, by, now);
}

void PlaybackCoordinator::setRate(double rate, const QString &by, Millis now)
{
    Timeline next = m_timeline;
    next.rate = rate;
    if (m_timeline.state == Timeline::State::Playing) {
        next.at = std::max(now + lead(), m_timeline.at);
        next.position = m_timeline.positionAt(next.at);
    }
    change(next, Timeline::Cause::Rate, by);
}

void PlaybackCoordinator::gather(Timeline next, Timeline::Cause cause, const QString &by, Millis now)
{
    next.state = Timeline::State::Gathering;
    next.at = now;
    next.deadline = now + (cause == Timeline::Cause::Open ? openDeadline : seekDeadline);
    next.waiting.clear();
    change(next, cause, by);
    m_timeline.waiting = awaited();
}

void PlaybackCoordinator::startIfGathered(Millis now)
{
    if (m_timeline.state != Timeline::State::Gathering || !awaited().isEmpty())
        return;
    if (anybodyCanPlay())
        start({}, now);
    else
        standStill();
}

void PlaybackCoordinator::start(const QStringList &late, Millis now)
{
    Timeline next = m_timeline;
    next.state = Timeline::State::Playing;
    next.at = now + lead();
    next.deadline = 0;
    next.waiting = late;
    change(next, Timeline::Cause::Resume, {});
    m_leftBehind = QSet<QString>(late.begin(), late.end());
}

void PlaybackCoordinator::standStill(const QStringList &late)
{
    Timeline next = m_timeline;
    next.state = Timeline::State::Paused;
    next.deadline = 0;
    next.waiting = late;
    change(next, Timeline::Cause::Hold, {});
}

/** The room stood because nobody was ready in time; now somebody is, and the others get a moment more. */
void PlaybackCoordinator::goOn(Millis now)
{
    const qint64 before = m_timeline.revision;
    gather(m_timeline, Timeline::Cause::Hold, {}, now);
    carryOverReadiness(before);
    startIfGathered(now);
}

void PlaybackCoordinator::answerStall(const QString &id, const model::MemberStatus &status, Millis now)
{
    const bool again = m_heldFor == id && now < m_timeline.at + holdAgainAfter;
    const bool holds = m_hold && !again && !m_leftBehind.contains(id);
    if (!holds && anybodyPlays())
        return;
    m_heldFor = id;
    Timeline next = m_timeline;
    next.position = std::max(0.0, m_timeline.positionAt(now) + std::min(0.0, status.offset));
    gather(next, Timeline::Cause::Hold, {}, now);
}

void PlaybackCoordinator::followTheOnlyOne(const model::MemberStatus &status, Millis now)
{
    if (std::abs(status.offset) < aloneSlack || now < m_timeline.at + 1000)
        return;
    Timeline next = m_timeline;
    next.position = std::max(0.0, m_timeline.positionAt(now) + status.offset);
    next.at = now;
    change(next, Timeline::Cause::Resume, {});
}

bool PlaybackCoordinator::cannotPlay(const model::MemberStatus &status) const
{
    const bool without = status.phase == model::Phase::Missing || status.phase == model::Phase::Failed;
    return without && status.revision >= m_itemRevision;
}

bool PlaybackCoordinator::anybodyCanPlay() const
{
    return std::any_of(m_members.begin(), m_members.end(),
                       [this](const model::MemberStatus &status) { return !cannotPlay(status); });
}

/** Or is about to: who was just started hasn't told so yet. */
bool PlaybackCoordinator::anybodyPlays() const
{
    return std::any_of(m_members.begin(), m_members.end(), [](const model::MemberStatus &status) {
        return status.phase == model::Phase::Playing || status.phase == model::Phase::CatchingUp
            || status.phase == model::Phase::Ready;
    });
}

bool PlaybackCoordinator::isReady(const model::MemberStatus &status) const
{
    return status.phase == model::Phase::Ready && status.revision >= m_timeline.revision;
}

QStringList PlaybackCoordinator::awaited() const
{
    QStringList ids;
    for (auto it = m_members.begin(); it != m_members.end(); ++it) {
        if (!isReady(*it) && it->phase != model::Phase::Away && !cannotPlay(*it))
            ids.append(it.key());
    }
    ids.sort();
    return ids;
}

} // namespace farnear::sync
