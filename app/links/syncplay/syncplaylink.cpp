// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/syncplaylink.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ids.h"
#include "links/syncplay/endings.h"
#include "links/syncplay/wirewriter.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::syncplay {

namespace {

using Intent = sync::Intent;
using News = RoomPeople::News;

} // namespace

SyncplayLink::SyncplayLink(std::unique_ptr<Connection> connection, Door door, std::shared_ptr<const Clock> clock)
    : m_connection(std::move(connection))
    , m_door(std::move(door))
    , m_clock(std::move(clock))
    , m_queue(m_media.playlist(), [this](const QByteArray &line) { m_connection->send(line); })
{
    connect(m_connection.get(), &Connection::ready, this, [this] {
        m_exchange.knock(m_clock->now());
        m_connection->send(encode(ClientHello{m_profile.name, m_door.room, m_door.passwordHash}));
    });
    connect(m_connection.get(), &Connection::received, this,
            [this](const ServerMessage &message) { std::visit([this](const auto &told) { take(told); }, message); });
    connect(m_connection.get(), &Connection::closed, this, &SyncplayLink::onClosed);
}

model::Capabilities SyncplayLink::abilities()
{
    model::Capabilities abilities;
    abilities.clock = true;
    abilities.queue = true;
    abilities.textChars = limits::chatChars;
    return abilities;
}

model::Capabilities SyncplayLink::capabilities() const
{
    model::Capabilities capabilities = abilities();
    capabilities.textChars = m_chat.longest();
    return capabilities;
}

SyncplayLink::~SyncplayLink()
{
    m_connection->disconnect(this);
}

void SyncplayLink::open(const model::Profile &profile, const QByteArray &resume)
{
    const ResumePoint point = resumePointFrom(resume);
    m_profile = profile;
    m_media.begin(point.item, point.playlist);
    m_timeline.begin({}, point.revision, point.place);
    m_connection->open();
}

QByteArray SyncplayLink::resumeToken() const
{
    return toBytes({m_timeline.timeline().revision, m_media.item(), m_timeline.place(), m_media.names()});
}

// --- what the server tells ---

void SyncplayLink::take(const ServerHello &hello)
{
    if (m_stage != Stage::Outside)
        return;
    m_stage = Stage::Asked;
    m_exchange.welcome(m_clock->now());
    m_people.begin(hello.name, hello.room);
    m_timeline.begin(hello.name, m_timeline.timeline().revision, m_timeline.place());
    m_chat.begin(hello.features);
    if (m_people.isManaged() && !m_door.operatorPassword.isEmpty())
        m_connection->send(encodeOperator(m_people.room(), m_door.operatorPassword));
    m_connection->send(encodeListQuestion());
}

void SyncplayLink::take(const ServerState &state)
{
    const Millis local = m_clock->now();
    const auto room = m_exchange.take(state, local);
    const bool wasPaused = m_timeline.isPaused();
    const bool changed = room && m_timeline.take(*room);
    m_connection->send(encode(m_exchange.answer(ownPlay(), local)));
    if (m_stage == Stage::Asked)
        return enter();
    tellClock();
    if (changed)
        tellTimeline({});
    if (wasPaused != m_timeline.isPaused()) {
        for (const Person &person : m_people.people())
            tellOf(person.name, News::Changed);
    }
    if (m_exchange.lostChange() && m_wishes.lose(m_timeline))
        Q_EMIT refused({ErrorCode::Stale, {}});
    sendWish();
}

void SyncplayLink::take(const UserTell &tell)
{
    const News news = m_people.take(tell, m_clock->now());
    tellOf(tell.name, news);
    const Person *person = m_people.find(tell.name);
    if (m_stage != Stage::Inside || !person)
        return;
    if (news == News::Opened && m_media.adopt(*person, m_people.member(*person, false).profile.name)) {
        chosen(person->name);
        tellTimeline(m_media.item().entry);
    } else if (news != News::None)
        adoptFromRoom();
    if (news == News::Came && tell.event == UserTell::Event::None) // from another room, with a file perhaps
        m_connection->send(encodeListQuestion());
}

void SyncplayLink::take(const ListTell &list)
{
    const auto news = m_people.take(list, m_clock->now());
    if (m_stage != Stage::Inside)
        return enter();
    for (const auto &[name, what] : news)
        tellOf(name, what);
    adoptFromRoom();
}

void SyncplayLink::take(const ReadyTell &tell)
{
    tellOf(tell.name, m_people.take(tell));
}

/** What makes somebody an operator goes round for all to see; the others' failures are nobody's business. */
void SyncplayLink::take(const OperatorTell &tell)
{
    const bool isMe = tell.name == m_people.me();
    const News news = m_people.take(tell);
    if (isMe && !tell.success)
        Q_EMIT refused({ErrorCode::NotOperator, {}});
    if (m_stage != Stage::Inside || news == News::None)
        return;
    Q_EMIT memberChanged(isMe ? myself() : m_people.member(*m_people.find(tell.name), !m_timeline.isPaused()));
}

void SyncplayLink::take(const ChatTell &chat)
{
    const auto message = m_chat.heard(chat, m_people.me());
    if (message && m_stage == Stage::Inside)
        Q_EMIT messageReceived(*message);
}

void SyncplayLink::take(const PlaylistTell &tell)
{
    m_queue.take(tell, m_people.me(), m_people.room());
    if (m_opening && !m_queue.isAdding(m_opening->intent.item))
        putOn(*std::exchange(m_opening, {}));
}

void SyncplayLink::take(const PlaylistIndexTell &tell)
{
    m_media.playlist().take(tell);
    const bool isOthers = !tell.by.isEmpty() && tell.by != m_people.me();
    if (m_stage != Stage::Inside || !isOthers || !m_media.adoptCurrent(tell.by))
        return;
    m_opening.reset();
    m_player.forgetFile();
    m_timeline.open(m_media.item().entry.id, tell.by, 0);
    tellTimeline(m_media.item().entry);
}

void SyncplayLink::take(const ErrorTell &error)
{
    m_refusal = refusalOf(error);
}

void SyncplayLink::onClosed(const Error &error)
{
    const Ending ending = endingOf(error, m_refusal, m_stage == Stage::Outside, m_stage == Stage::Inside);
    Q_EMIT lost(ending.error, ending.retry);
}

/** Inside is who knows who is there and where the room is. */
void SyncplayLink::enter()
{
    if (m_stage != Stage::Asked || !m_people.isListed() || !m_timeline.isKnown())
        return;
    if (m_media.item().isEmpty())
        adoptFromRoom();
    else
        m_timeline.setItem(m_media.item().entry.id, {});
    m_stage = Stage::Inside;
    ports::RoomSnapshot snapshot;
    snapshot.me = m_people.me();
    snapshot.timeline = m_timeline.timeline();
    snapshot.timeline.by.clear();
    snapshot.item = m_media.item().entry;
    if (m_people.isManaged())
        snapshot.policy.control = model::Policy::Control::Host;
    snapshot.people = m_people.members(!m_timeline.isPaused());
    std::replace_if(
        snapshot.people.begin(), snapshot.people.end(),
        [this](const model::Member &person) { return person.id == m_people.me(); }, myself());
    Q_EMIT joined(snapshot);
    tellClock();
    if (m_timeline.isForgotten())
        restoreRoom();
}

/** A server that started anew, or that forgot a room when the last one dropped out of it, is told where it was. */
void SyncplayLink::restoreRoom()
{
    restorePlaylist();
    Intent intent;
    intent.kind = Intent::Kind::Open;
    intent.play = !m_timeline.isPaused();
    intent.position = m_timeline.positionAt(now());
    m_wishes.add(intent, true);
    sendWish();
}

void SyncplayLink::restorePlaylist()
{
    if (!m_media.playlist().names().isEmpty() || m_media.names().isEmpty())
        return;
    m_connection->send(encodePlaylist(m_media.names()));
    const qsizetype place = m_media.names().indexOf(listedName(m_media.item().entry));
    if (place >= 0)
        m_connection->send(encodePlaylistIndex(static_cast<int>(place)));
}

void SyncplayLink::tellOf(const QString &name, News news)
{
    const Person *person = m_people.find(name);
    if (m_stage != Stage::Inside || news == News::None)
        return;
    if (news == News::Went)
        Q_EMIT memberLeft(name, true);
    else if (person && news == News::Came)
        Q_EMIT memberJoined(m_people.member(*person, !m_timeline.isPaused()));
    else if (person && name != m_people.me())
        Q_EMIT statusChanged(name, m_people.member(*person, !m_timeline.isPaused()).status);
}

model::Member SyncplayLink::myself() const
{
    model::Member me = m_people.member({m_people.me(), {}, {}, m_people.find(m_people.me())->controls, 0}, false);
    const QString name = me.profile.name; // as the server gave it
    me.profile = m_profile;
    me.profile.name = name;
    me.status = m_player.status();
    return me;
}

// --- what plays ---

void SyncplayLink::tellClock()
{
    if (m_stage == Stage::Inside)
        Q_EMIT clockChanged(m_exchange.clock());
}

void SyncplayLink::tellTimeline(const model::QueueEntry &described)
{
    if (m_stage == Stage::Inside)
        Q_EMIT timelineChanged(m_timeline.timeline(), described);
}

/** The room plays what it didn't before. */
void SyncplayLink::chosen(const QString &by)
{
    m_player.forgetFile();
    m_timeline.setItem(m_media.item().entry.id, by);
}

void SyncplayLink::adoptFromRoom()
{
    if (!m_media.adoptAny(m_people.people()))
        return;
    chosen(m_media.item().entry.addedBy);
    tellTimeline(m_media.item().entry);
}

void SyncplayLink::request(const ports::IntentRequest &request)
{
    const Intent &intent = request.intent;
    if (!m_people.mayControl()) {
        if (!request.quiet)
            Q_EMIT refused({ErrorCode::Forbidden, {}});
        return;
    }
    if (intent.kind == Intent::Kind::Open)
        return openItem(request);
    if (intent.kind == Intent::Kind::Rate) {
        if (intent.rate != 1 && !request.quiet)
            Q_EMIT refused({ErrorCode::NotSupported, {}});
        return;
    }
    m_wishes.add(intent, request.quiet);
    sendWish();
}

/** Here it is opened at once; the others hear of it when they can find it in the playlist. */
void SyncplayLink::openItem(const ports::IntentRequest &request)
{
    m_opening.reset();
    m_media.open(request.item.value_or(model::QueueEntry{}));
    m_player.forgetFile();
    m_timeline.open(m_media.item().entry.id, m_people.me(), request.intent.position);
    tellTimeline(m_media.item().entry);
    if (m_media.item().isEmpty())
        return;
    tellOfFile();
    if (m_queue.isAdding(request.intent.item))
        m_opening = request;
    else
        putOn(request);
}

void SyncplayLink::putOn(const ports::IntentRequest &request)
{
    const int place = m_media.playlist().placeOf(m_media.item().entry);
    if (place >= 0)
        m_connection->send(encodePlaylistIndex(place));
    m_wishes.add(request.intent, request.quiet);
    sendWish();
}

void SyncplayLink::sendWish()
{
    if (m_exchange.isChanging())
        return;
    if (const auto play = m_wishes.take(m_timeline, now()))
        m_connection->send(encode(m_exchange.change(*play, m_clock->now())));
}

std::optional<PlayState> SyncplayLink::ownPlay() const
{
    if (!m_timeline.isKnown())
        return std::nullopt;
    return PlayState{m_player.positionAt(m_timeline, now()) / 1000, m_timeline.isPaused(), false, {}};
}

void SyncplayLink::report(const model::MemberStatus &status)
{
    m_player.report(status, now());
    if (m_player.isOpen() && !m_media.item().isEmpty()) {
        if (status.duration > 0)
            m_media.learnDuration(status.duration);
        tellOfFile();
    }
    tellOfReadiness();
}

void SyncplayLink::tellOfFile()
{
    if (m_stage != Stage::Inside)
        return;
    if (const auto file = m_player.fileToTell(toldOf(m_media.item().file, m_door.privacy)))
        m_connection->send(encode(*file));
}

void SyncplayLink::tellOfReadiness()
{
    if (m_stage != Stage::Inside)
        return;
    if (const auto ready = m_player.readinessToTell())
        m_connection->send(encodeReady(*ready, false));
}

// --- what people say and who they are ---

void SyncplayLink::send(const QString &id, qint64, const model::MessageContent &content)
{
    const auto line = m_chat.send(id, content);
    if (line)
        m_connection->send(*line);
    else
        QMetaObject::invokeMethod(
            this, [this, id, error = line.error()] { Q_EMIT notDelivered(id, error); }, Qt::QueuedConnection);
}

void SyncplayLink::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    if (m_stage == Stage::Inside)
        Q_EMIT memberChanged(myself());
}

} // namespace farnear::syncplay
