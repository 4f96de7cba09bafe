// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/eveningrecorder.h"

#include <algorithm>

#include "base/ids.h"
#include "journal/evenings.h"

namespace farnear::session {

using ports::Companion;
using ports::Evening;
using ports::Highlight;
using ports::Played;

namespace {

constexpr qint64 day = qint64(24) * 3'600'000;
constexpr qint64 leastHeard = 10'000; //!< of a song: less was skipped
constexpr qsizetype maxEach = 500;    //!< things played, keepsakes
constexpr double nearKm = 100;        //!< what "less than about 100 km" is kept as

template <typename List, typename Value>
auto find(List &list, const Value &id)
{
    return std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.id == id; });
}

bool plays(const RoomMember &member, qint64 revision)
{
    return member.status.phase == model::Phase::Playing && member.status.revision == revision;
}

/** With the offset that holds here and now, so that it reads the same anywhere later. */
QDateTime fixed(const QDateTime &wall)
{
    return wall.toOffsetFromUtc(wall.offsetFromUtc());
}

double kmOf(const place::Apart &apart)
{
    using Kind = place::Apart::Kind;
    if (apart.kind == Kind::Unknown)
        return -1;
    if (apart.isZero())
        return 0;
    return apart.kind == Kind::Near ? nearKm : apart.km;
}

QDateTime endOf(const Evening &evening)
{
    return evening.started.addMSecs(evening.lastsMs);
}

/** What of an evening's words is worth keeping; nothing of the rest. */
std::optional<Highlight> highlightOf(const model::MessageContent &content)
{
    Highlight highlight;
    highlight.position = content.position;
    if (const auto *heart = content.as<model::Heart>()) {
        highlight.kind = Highlight::Kind::Heart;
        highlight.item = heart->about;
    } else if (const auto *night = content.as<model::GoodNight>()) {
        highlight.kind = Highlight::Kind::GoodNight;
        highlight.text = night->text;
    } else if (const auto *moment = content.as<model::Moment>()) {
        highlight.kind = Highlight::Kind::Moment;
        highlight.text = moment->caption;
        highlight.picture = moment->picture.id;
    } else {
        return std::nullopt;
    }
    return highlight;
}

/** A room tells again what was said in it. */
bool isSameKeepsake(const Highlight &one, const Highlight &other)
{
    if (one.kind != other.kind || one.by != other.by)
        return false;
    switch (one.kind) {
    case Highlight::Kind::Heart: return journal::isSame(one.item, other.item);
    case Highlight::Kind::Moment: return one.picture == other.picture;
    case Highlight::Kind::GoodNight: return one.at == other.at;
    }
    return false;
}

} // namespace

void EveningRecorder::setOn(bool on)
{
    if (m_on && !on)
        forget();
    m_on = on;
}

void EveningRecorder::resume(const Evening &last)
{
    if (m_past)
        return;
    m_past = last;
    m_pastGoesOn = true;
}

void EveningRecorder::tick(const PresenceSample &seen)
{
    if (!m_on)
        return;
    Instant now = instantOf(seen);
    const QList<RoomMember> hearing = throughout(now);
    if (!hearing.isEmpty()) {
        if (m_evening && isOver(hearing, m_last->now))
            end();
        if (!m_evening)
            begin(hearing);
        count(hearing, now.now - m_last->now);
        m_lastTogether = now.now;
        m_evening->lastsMs = m_lastedBefore + now.now - m_origin;
    }
    m_last = std::move(now);
    noteDistances(seen);
    keepIfDue(m_last->now);
}

EveningRecorder::Instant EveningRecorder::instantOf(const PresenceSample &seen)
{
    Instant instant{qint64(seen.now), fixed(seen.wall), seen.item, {}};
    const auto me
        = std::find_if(seen.people.begin(), seen.people.end(), [](const RoomMember &one) { return one.isMe; });
    if (me == seen.people.end() || seen.item.id.isEmpty() || !plays(*me, seen.revision))
        return instant;
    for (const RoomMember &member : seen.people) {
        if (!member.isMe && plays(member, seen.revision))
            instant.hearing.append(member);
    }
    return instant;
}

/** Those who heard the same then and now: in between, too, unless nobody looked for too long. */
QList<RoomMember> EveningRecorder::throughout(const Instant &now) const
{
    if (!m_last || m_last->item.id != now.item.id)
        return {};
    const qint64 since = now.now - m_last->now;
    if (since <= 0 || since > longestGap)
        return {};
    QList<RoomMember> both;
    std::copy_if(now.hearing.begin(), now.hearing.end(), std::back_inserter(both), [this](const RoomMember &member) {
        return find(m_last->hearing, member.id) != m_last->hearing.end();
    });
    return both;
}

/** Too long ago, or with other people only. */
bool EveningRecorder::isOver(const QList<RoomMember> &hearing, qint64 now) const
{
    const bool known = std::any_of(hearing.begin(), hearing.end(), [this](const RoomMember &member) {
        return find(m_evening->companions, member.id) != m_evening->companions.end();
    });
    return !known || now - m_lastTogether > goesOnWithin;
}

bool EveningRecorder::goesOn(const QList<RoomMember> &hearing) const
{
    if (!m_past || !m_pastGoesOn || std::abs(endOf(*m_past).msecsTo(m_last->wall)) > goesOnWithin)
        return false;
    return std::any_of(hearing.begin(), hearing.end(), [this](const RoomMember &member) {
        return find(m_past->companions, member.id) != m_past->companions.end();
    });
}

/** A clock that was set back makes no evening begin before the last one ended; unless it is further back than a day,
 * for then it was wrong before. */
QDateTime EveningRecorder::startOf(const QDateTime &wall) const
{
    if (!m_past)
        return wall;
    const qint64 behind = wall.msecsTo(endOf(*m_past));
    return behind > 0 && behind <= day ? endOf(*m_past).toOffsetFromUtc(wall.offsetFromUtc()) : wall;
}

void EveningRecorder::begin(const QList<RoomMember> &hearing)
{
    m_origin = m_last->now;
    if (goesOn(hearing)) {
        m_evening = m_past;
        m_lastedBefore = m_past->lastsMs + std::max<qint64>(0, endOf(*m_past).msecsTo(m_last->wall));
    } else {
        m_evening = Evening{freshId(), startOf(m_last->wall), 0, {}, {}, {}};
        m_lastedBefore = 0;
    }
    m_pastGoesOn = false;
    m_keptAt.reset();
    for (const Highlight &highlight : std::exchange(m_early, {})) {
        if (highlight.at.msecsTo(m_last->wall) <= goesOnWithin)
            addKeepsake(highlight);
    }
}

void EveningRecorder::end()
{
    keep();
    const Evening kept = worthKeeping();
    if (!kept.companions.isEmpty())
        m_past = kept;
    m_pastGoesOn = false;
    m_evening.reset();
}

void EveningRecorder::count(const QList<RoomMember> &hearing, qint64 since)
{
    for (const RoomMember &member : hearing) {
        auto companion = find(m_evening->companions, member.id);
        if (companion == m_evening->companions.end())
            companion = m_evening->companions.insert(companion, Companion{member.id, {}, 0, -1, 0});
        companion->name = member.name;
        companion->colour = member.colour;
        companion->heardMs += since;
    }
    notePlayed(since);
    m_changed = true;
}

void EveningRecorder::notePlayed(qint64 since)
{
    QList<Played> &played = m_evening->played;
    auto found = std::find_if(played.begin(), played.end(), [this](const Played &one) {
        return one.item.id == m_last->item.id || journal::isSame(one.item, m_last->item);
    });
    if (found == played.end()) {
        if (played.size() >= maxEach)
            return;
        found = played.insert(found, Played{m_last->item, m_last->wall, 0});
    }
    found->heardMs += since;
}

/** The latest that is known: somebody may say where they are in the middle of an evening. */
void EveningRecorder::noteDistances(const PresenceSample &seen)
{
    if (!m_evening || m_last->hearing.isEmpty())
        return;
    const auto me
        = std::find_if(seen.people.begin(), seen.people.end(), [](const RoomMember &one) { return one.isMe; });
    for (const RoomMember &member : m_last->hearing) {
        const auto companion = find(m_evening->companions, member.id);
        if (!member.remembers)
            continue; // where they were is forgotten with them
        const double km = kmOf(place::apart(me->place, member.place));
        if (companion != m_evening->companions.end() && km >= 0)
            companion->km = km;
    }
}

model::QueueEntry EveningRecorder::itemWithId(const QString &id) const
{
    if (id.isEmpty() || !m_last)
        return {};
    if (m_last->item.id == id)
        return m_last->item;
    for (const Played &played : m_evening ? m_evening->played : QList<Played>()) {
        if (played.item.id == id)
            return played.item;
    }
    return {};
}

void EveningRecorder::hear(const ports::Message &said, const QString &name)
{
    auto highlight = highlightOf(said.content);
    if (!m_on || !highlight)
        return;
    highlight->at = fixed(QDateTime::fromMSecsSinceEpoch(said.wallMs));
    if (m_last && highlight->at.msecsTo(m_last->wall) > goesOnWithin)
        return; // an older one, told again
    if (m_evening && m_last->now - m_lastTogether > goesOnWithin)
        end();
    highlight->by = said.from;
    highlight->name = name;
    if (highlight->kind != Highlight::Kind::Heart)
        highlight->item = itemWithId(said.content.item);
    QList<Highlight> &all = m_evening ? m_evening->highlights : m_early;
    const auto *heart = said.content.as<model::Heart>();
    if (heart && !heart->given)
        m_changed
            = all.removeIf([&](const Highlight &one) { return isSameKeepsake(one, *highlight); }) > 0 || m_changed;
    else
        addKeepsake(*highlight);
}

void EveningRecorder::addKeepsake(const Highlight &highlight)
{
    QList<Highlight> &all = m_evening ? m_evening->highlights : m_early;
    const bool known
        = std::any_of(all.begin(), all.end(), [&](const Highlight &one) { return isSameKeepsake(one, highlight); });
    if (known || all.size() >= maxEach)
        return;
    all.append(highlight);
    m_changed = true;
}

void EveningRecorder::forget(const QString &eveningId)
{
    if (m_past && (eveningId.isEmpty() || m_past->id == eveningId))
        m_past.reset();
    if (!eveningId.isEmpty() && (!m_evening || m_evening->id != eveningId))
        return;
    m_evening.reset();
    m_early.clear();
    m_changed = false;
}

Evening EveningRecorder::worthKeeping() const
{
    Evening evening = *m_evening;
    evening.companions.removeIf([](const Companion &one) { return one.heardMs < countsFrom; });
    evening.played.removeIf([](const Played &one) { return one.heardMs < leastHeard; });
    return evening;
}

void EveningRecorder::keepIfDue(qint64 now)
{
    if (!m_keptAt || now - *m_keptAt >= keptEvery)
        keep();
}

void EveningRecorder::keep()
{
    if (!m_evening || !m_changed)
        return;
    const Evening evening = worthKeeping();
    if (evening.companions.isEmpty())
        return;
    m_keep(evening);
    m_keptAt = m_last->now;
    m_changed = false;
}

void EveningRecorder::finish()
{
    if (m_on)
        keep();
}

} // namespace farnear::session
