// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pictures.h"

#include <QDateTime>

#include <algorithm>

#include "base/ids.h"
#include "model/cleantext.h"
#include "model/limits.h"
#include "protocol/contentcodec.h"
#include "protocol/limits.h"
#include "protocol/sodium.h"

namespace farnear::session {

namespace {

using Phase = PictureState::Phase;
using model::PostContent;
namespace limits = protocol::limits;

constexpr int tickMs = 100;

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff");
}

/** The preview is left out when the words leave no room for it. */
void fit(PostContent &content)
{
    if (protocol::encode(content).size() + limits::sealOverhead > limits::postBytes)
        content.picture->preview.clear();
}

bool isWhole(const PictureState &state)
{
    return state.phase == Phase::Sending || state.phase == Phase::Here;
}

} // namespace

Pictures::Pictures(std::shared_ptr<const Clock> clock, const Patience &timeout, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_timeout(timeout)
    , m_tick(this)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &Pictures::pump);
}

Pictures::Pictures(std::shared_ptr<const Clock> clock, QObject *parent) : Pictures(std::move(clock), Patience(), parent)
{
}

void Pictures::setRoom(room::Room *room)
{
    if (m_room) {
        m_room->disconnect(this);
        m_room->pictures().disconnect(this);
    }
    m_room = room;
    m_entries.clear();
    m_coming.clear();
    m_going.clear();
    m_queue.clear();
    m_asked.reset();
    if (!room)
        return;
    connect(room, &room::Room::messageReceived, this, &Pictures::onMessage);
    connect(room, &room::Room::postRefused, this, &Pictures::onPostRefused);
    connect(room, &room::Room::linkChanged, this, &Pictures::onLink);
    connect(room, &room::Room::memberJoined, this, [this](const model::Member &who) { onMemberJoined(who.id); });
    connect(room, &room::Room::memberLeft, this, [this](const model::Member &who) { onMemberLeft(who.id); });
    connect(&room->pictures(), &ports::PictureTransfer::began, this, &Pictures::onPartBegan);
    connect(&room->pictures(), &ports::PictureTransfer::continued, this, &Pictures::onPartContinued);
    connect(&room->pictures(), &ports::PictureTransfer::sent, this, &Pictures::onPartSent);
    connect(&room->pictures(), &ports::PictureTransfer::refused, this, &Pictures::onPartRefused);
}

std::optional<room::Outbox::Entry> Pictures::share(const QByteArray &bytes, QSize size, const QByteArray &preview,
                                                   const QString &caption, Millis position, const QString &item)
{
    if (!m_room || bytes.size() > model::limits::pictureBytes || !isPicture(bytes)) {
        Q_EMIT failed({bytes.size() > model::limits::pictureBytes ? ErrorCode::TooLarge : ErrorCode::Malformed, {}});
        return std::nullopt;
    }
    PostContent content;
    content.kind = PostContent::Kind::Moment;
    content.text = model::cleanText(caption);
    content.item = item;
    content.position = position;
    content.picture
        = model::SharedPicture{freshId(), bytes.size(), size.width(), size.height(), protocol::blake2b(bytes), preview};
    fit(content);
    const auto said = m_room->send(content, QDateTime::currentMSecsSinceEpoch());
    if (!said)
        return std::nullopt;
    auto entry = std::make_unique<Entry>();
    entry->about = *content.picture;
    entry->about.preview.clear();
    entry->author = m_room->me();
    entry->post = said->id;
    makeRoomFor(*entry);
    entry->bytes = bytes;
    m_entries.push_back(std::move(entry));
    set(*m_entries.back(), Phase::Sending);
    return said;
}

void Pictures::want(const QString &id)
{
    Entry *entry = find(id);
    if (!entry || entry->broken || isWhole(entry->state))
        return;
    entry->wanted = true;
    entry->asked.clear();
    entry->asks = 0;
    entry->since = 0;
    if (entry->state.phase == Phase::Gone)
        set(*entry, Phase::Waiting);
    pump();
}

PictureState Pictures::state(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->state : PictureState();
}

QByteArray Pictures::bytes(const QString &id) const
{
    const Entry *entry = find(id);
    return entry && isWhole(entry->state) ? entry->bytes : QByteArray();
}

Pictures::Entry *Pictures::find(const QString &id) const
{
    const auto it
        = std::find_if(m_entries.begin(), m_entries.end(), [&id](const auto &entry) { return entry->about.id == id; });
    return it == m_entries.end() ? nullptr : it->get();
}

/** Takes a phase and tells how far it is. */
void Pictures::set(Entry &entry, PictureState::Phase phase)
{
    const double there = double(entry.bytes.size()) / double(entry.about.size);
    entry.state = {phase, phase == Phase::Sending ? 0 : there};
    Q_EMIT changed(entry.about.id, entry.state, isWhole(entry.state) ? entry.bytes : QByteArray());
}

void Pictures::onMessage(const ports::Message &said)
{
    if (said.content.kind == PostContent::Kind::Moment && said.content.picture)
        onMoment(said);
    else if (said.content.kind == PostContent::Kind::Request && said.content.request)
        onRequest(said);
}

void Pictures::onMoment(const ports::Message &said)
{
    Entry *known = find(said.content.picture->id);
    if (known && known->post == said.id && known->state.phase == Phase::Sending) {
        m_queue.prepend({known->about.id, 0, {}, {}, false});
    } else if (!known) {
        auto entry = std::make_unique<Entry>();
        entry->about = *said.content.picture;
        entry->about.preview.clear();
        entry->author = said.from;
        entry->post = said.id;
        entry->since = m_clock->now() + m_timeout.first;
        m_entries.push_back(std::move(entry));
        set(*m_entries.back(), Phase::Waiting);
    }
    pump();
}

void Pictures::onPostRefused(const QString &post)
{
    std::erase_if(m_entries, [&post](const auto &entry) { return entry->post == post; });
}

/** A lost connection takes along what was on its way; whoever misses something asks once it is back. */
void Pictures::onLink()
{
    const Millis now = m_clock->now();
    m_coming.clear();
    m_asked.reset();
    for (const Going &going : m_going)
        finishSending(going);
    for (const Going &going : std::as_const(m_queue))
        finishSending(going);
    m_going.clear();
    m_queue.clear();
    for (const auto &entry : m_entries) {
        entry->asked.clear();
        entry->asks = 0;
        entry->since = now + m_timeout.first;
        if (!isWhole(entry->state) && !entry->broken && entry->state.phase != Phase::Waiting)
            set(*entry, Phase::Waiting);
    }
    pump();
}

void Pictures::onMemberJoined(const model::MemberId &member)
{
    const Millis now = m_clock->now();
    for (const auto &entry : m_entries) {
        entry->asked.remove(member);
        entry->since = std::max(entry->since, now);
        if (entry->state.phase == Phase::Gone && !whomToAsk(*entry).isEmpty() && !entry->broken)
            set(*entry, Phase::Waiting);
    }
    pump();
}

void Pictures::onMemberLeft(const model::MemberId &member)
{
    drop([&](const Coming &coming) { return coming.from == member; });
    m_queue.removeIf([&](const Going &going) { return going.to == member; });
    leaveOut(member);
    if (m_asked && m_asked->member == member)
        m_asked.reset();
    for (const auto &entry : m_entries) {
        if (entry->author == member)
            entry->since = m_clock->now(); // no use in giving them time
    }
    pump();
}

// --- what is held ---

qint64 Pictures::held() const
{
    qint64 sum = 0;
    for (const auto &entry : m_entries)
        sum += entry->bytes.isEmpty() ? 0 : entry->about.size;
    return sum;
}

void Pictures::makeRoomFor(const Entry &entry)
{
    for (const auto &old : m_entries) {
        if (held() + entry.about.size <= heldBytes)
            return;
        if (old.get() == &entry || old->bytes.isEmpty())
            continue;
        old->close = true;
        old->wanted = false;
        startOver(*old);
    }
}

/** The newest ones that fit, and those a person asked for. */
bool Pictures::isWanted(const Entry &entry) const
{
    if (entry.wanted || entry.close || entry.broken)
        return entry.wanted && !entry.broken;
    qint64 newer = entry.about.size;
    int rank = 0;
    for (auto it = m_entries.rbegin(); it->get() != &entry; ++it) {
        newer += (*it)->about.size;
        ++rank;
    }
    return rank < byItself && newer <= heldBytes;
}

/** All bytes are here: are they the picture? */
void Pictures::finish(Entry &entry)
{
    const bool same = protocol::blake2b(entry.bytes) == entry.about.hash;
    if (same && isPicture(entry.bytes)) {
        drop([&](const Coming &coming) { return coming.picture == entry.about.id; });
        set(entry, Phase::Here);
        Q_EMIT arrived(entry.about.id, entry.bytes);
        return;
    }
    if (same) {
        entry.broken = true;
        startOver(entry);
        return set(entry, Phase::Gone);
    }
    if (entry.sources.size() == 1)
        entry.distrusted += entry.sources;
    else
        entry.ofOne = true;
    startOver(entry);
}

void Pictures::startOver(Entry &entry)
{
    drop([&](const Coming &coming) { return coming.picture == entry.about.id; });
    entry.bytes.clear();
    entry.sources.clear();
    set(entry, Phase::Waiting);
}

} // namespace farnear::session
