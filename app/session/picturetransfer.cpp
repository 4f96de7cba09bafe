// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of Pictures: asking, taking what comes, and sending to those who ask.
#include <QDateTime>

#include <algorithm>
#include <cmath>

#include "base/ids.h"
#include "session/pictures.h"

namespace farnear::session {

namespace {

using Phase = PictureState::Phase;

constexpr int rounds = 2;       //!< each member is asked so often
constexpr int authorRounds = 5; //!< the author, who ought to have it, more and more rarely
constexpr int atOnce = 2;       //!< parts under way out
constexpr int maxQueued = 64;

bool isMissing(const PictureState &state)
{
    return state.phase == Phase::Waiting || state.phase == Phase::Receiving;
}

} // namespace

void Pictures::pump()
{
    if (isLive()) {
        expire();
        sendNext();
        ask();
    }
    if (!hasMore())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

bool Pictures::hasMore() const
{
    const auto isMissed = [this](const auto &entry) { return isMissing(entry->state) && isWanted(*entry); };
    return isLive()
        && (m_asked || !m_coming.isEmpty() || !m_queue.isEmpty()
            || std::any_of(m_entries.begin(), m_entries.end(), isMissed));
}

/** Ends the ways here that are meant; what came stays. */
void Pictures::drop(const std::function<bool(const Coming &)> &which)
{
    QStringList ended;
    m_coming.removeIf([&](const QHash<QString, Coming>::iterator &coming) {
        const bool meant = which(*coming);
        if (meant)
            ended.append(coming->picture);
        return meant;
    });
    for (const QString &id : std::as_const(ended)) {
        Entry *entry = find(id);
        if (entry && entry->state.phase == Phase::Receiving && !isUnderWay(*entry))
            set(*entry, Phase::Waiting);
    }
}

/** Who sends nothing any more is not waited for. */
void Pictures::expire()
{
    const Millis now = m_clock->now();
    drop([now](const Coming &coming) { return now >= coming.deadline; });
    if (!m_asked || now < m_asked->deadline)
        return;
    if (Entry *entry = find(m_asked->picture)) {
        const int times = entry->asked.value(m_asked->member);
        entry->since = times < rounds ? now : now + std::ldexp(m_timeout.asked, times - rounds);
    }
    m_asked.reset();
}

// --- asking ---

bool Pictures::isUnderWay(const Entry &entry) const
{
    return std::any_of(m_coming.begin(), m_coming.end(),
                       [&](const Coming &coming) { return coming.picture == entry.about.id; });
}

/** The one asked least often, the author first; nobody when all were asked often enough. */
model::MemberId Pictures::whomToAsk(const Entry &entry) const
{
    model::MemberId best;
    int fewest = authorRounds;
    for (const model::Member &person : m_room->people()) {
        const bool author = person.id == entry.author;
        const int times = entry.asked.value(person.id);
        const bool asked = times >= (author ? authorRounds : rounds);
        if (asked || person.id == m_room->me() || entry.distrusted.contains(person.id))
            continue;
        if (times < fewest || (author && times == fewest)) {
            best = person.id;
            fewest = times;
        }
    }
    return best;
}

/** The one asked for the least, and of those the newest. Those nobody has are told on the way. */
Pictures::Entry *Pictures::nextToAsk()
{
    const Millis now = m_clock->now();
    Entry *next = nullptr;
    for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it) {
        Entry &entry = **it;
        if (entry.state.phase != Phase::Waiting || now < entry.since || isUnderWay(entry) || !isWanted(entry))
            continue;
        if (whomToAsk(entry).isEmpty())
            set(entry, Phase::Gone);
        else if (!next || entry.asks < next->asks)
            next = &entry;
    }
    return next;
}

void Pictures::ask()
{
    const bool waits
        = m_asked || std::any_of(m_coming.begin(), m_coming.end(), [](const Coming &coming) { return coming.asked; });
    Entry *entry = waits ? nullptr : nextToAsk();
    if (!entry)
        return;
    const model::MemberId member = whomToAsk(*entry);
    if (entry->ofOne && !entry->sources.contains(member))
        startOver(*entry);
    model::PostContent content;
    content.kind = model::PostContent::Kind::Request;
    content.request = model::PictureRequest{entry->about.id, entry->bytes.size(), member};
    if (!m_room->send(content, QDateTime::currentMSecsSinceEpoch()))
        return;
    ++entry->asked[member];
    ++entry->asks;
    m_asked = Asked{entry->about.id, member, m_clock->now() + m_timeout.asked};
}

// --- taking ---

void Pictures::onPartBegan(const QString &transfer, const model::MemberId &from, const model::PicturePart &info,
                           qint64 size)
{
    Entry *entry = find(info.picture);
    const bool asked = m_asked && m_asked->picture == info.picture && m_asked->member == from;
    if (!entry || entry->state.phase == Phase::Sending || entry->state.phase == Phase::Here || !isWanted(*entry))
        return;
    const bool expected = from == entry->author || entry->asked.contains(from);
    const bool mixes = entry->ofOne && !entry->sources.isEmpty() && !entry->sources.contains(from);
    if (!expected || mixes || entry->distrusted.contains(from) || info.from > entry->bytes.size()
        || info.from + size > entry->about.size)
        return;
    if (asked)
        m_asked.reset();
    m_coming.insert(transfer, {info.picture, from, info.from, asked, m_clock->now() + m_timeout.asked});
    if (entry->bytes.isEmpty())
        makeRoomFor(*entry);
    set(*entry, Phase::Receiving);
    pump();
}

/** Parts may overlap; what is here already is passed over. */
void Pictures::onPartContinued(const QString &transfer, const QByteArray &bytes)
{
    const auto coming = m_coming.find(transfer);
    Entry *entry = coming == m_coming.end() ? nullptr : find(coming->picture);
    if (!entry)
        return;
    const qint64 known = entry->bytes.size() - coming->at;
    coming->at += bytes.size();
    coming->deadline = m_clock->now() + m_timeout.asked;
    if (known < 0 || known >= bytes.size() || coming->at > entry->about.size)
        return;
    entry->bytes.reserve(entry->about.size);
    entry->bytes += bytes.mid(known);
    entry->sources.insert(coming->from);
    entry->asked.insert(coming->from, 0); // has it, however slowly it comes
    if (entry->bytes.size() < entry->about.size)
        return set(*entry, Phase::Receiving);
    finish(*entry);
    pump();
}

// --- sending ---

/** It waits for its turn: the member gets it without asking. */
bool Pictures::isToCome(const QString &picture, const model::MemberId &member) const
{
    const auto waits = [&](const Going &going) {
        return !going.begun && going.picture == picture && (going.to == member || going.present.contains(member));
    };
    const auto goesToAll = [&](const Going &going) { return going.picture == picture && going.to.isEmpty(); };
    return std::any_of(m_going.begin(), m_going.end(), waits) || std::any_of(m_queue.begin(), m_queue.end(), goesToAll);
}

/** Nothing (of that picture) is on its way to this member any more; what nobody else gets is not sent further. */
void Pictures::leaveOut(const model::MemberId &member, const QString &picture)
{
    QStringList over;
    for (auto going = m_going.begin(); going != m_going.end(); ++going) {
        if (!picture.isEmpty() && going->picture != picture)
            continue;
        const bool gets = going->present.remove(member) || going->to == member;
        if (gets && going->present.isEmpty())
            over.append(going.key());
    }
    for (const QString &transfer : std::as_const(over)) {
        m_room->pictures().cancel(transfer);
        finishSending(m_going.take(transfer));
    }
}

/** One wish of each member at a time: the latest. Who asks for what is under way does not get it. */
void Pictures::onRequest(const ports::Message &said)
{
    const model::PictureRequest &request = *said.content.request;
    const Entry *entry = find(request.id);
    if (request.of != m_room->me() || said.from == m_room->me() || !entry || bytes(request.id).isEmpty()
        || request.from >= entry->about.size || isToCome(request.id, said.from))
        return;
    leaveOut(said.from, request.id);
    m_queue.removeIf([&](const Going &going) { return going.to == said.from; });
    if (m_queue.size() < maxQueued)
        m_queue.append({request.id, request.from, said.from, {}, false});
    pump();
}

void Pictures::sendNext()
{
    while (m_going.size() < atOnce && !m_queue.isEmpty() && m_clock->now() >= m_quietUntil)
        begin(m_queue.takeFirst());
}

void Pictures::begin(const Going &going)
{
    const QByteArray whole = bytes(going.picture);
    QSet<model::MemberId> present;
    for (const model::Member &person : m_room->people())
        present.insert(person.id);
    present.remove(m_room->me());
    if (going.from >= whole.size() || present.isEmpty() || (!going.to.isEmpty() && !present.contains(going.to)))
        return finishSending(going);
    const bool everybody = going.to.isEmpty();
    const QList<model::MemberId> to = everybody ? QList<model::MemberId>() : QList<model::MemberId>{going.to};
    const QString transfer = m_room->pictures().send(to, {going.picture, going.from}, whole.mid(going.from));
    if (transfer.isEmpty())
        return finishSending(going);
    m_going.insert(transfer,
                   {going.picture, going.from, going.to, everybody ? present : QSet<model::MemberId>(), false});
}

/** Sent, or not to be sent any more: whoever misses it asks. */
void Pictures::finishSending(const Going &going)
{
    Entry *entry = going.to.isEmpty() ? find(going.picture) : nullptr;
    if (entry && entry->state.phase == Phase::Sending)
        set(*entry, Phase::Here);
}

void Pictures::onPartSent(const QString &transfer, qint64 sent)
{
    const auto going = m_going.find(transfer);
    Entry *entry = going == m_going.end() ? nullptr : find(going->picture);
    if (!entry)
        return;
    going->begun = true;
    if (going->from + sent >= entry->about.size) {
        const Going done = *going;
        m_going.erase(going);
        finishSending(done);
        return pump();
    }
    if (!going->to.isEmpty() || entry->state.phase != Phase::Sending)
        return;
    entry->state.done = double(sent) / double(entry->about.size);
    Q_EMIT changed(entry->about.id, entry->state, entry->bytes);
}

void Pictures::onPartRefused(const QString &transfer, const Error &error)
{
    const Going going = m_going.take(transfer);
    if (going.picture.isEmpty())
        return;
    if (error.code == ErrorCode::TooMany) {
        m_quietUntil = m_clock->now() + m_timeout.refused;
        m_queue.prepend(going);
    } else {
        finishSending(going);
    }
    pump();
}

} // namespace farnear::session
