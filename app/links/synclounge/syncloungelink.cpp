// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/syncloungelink.h"

#include <QDataStream>
#include <QDateTime>

#include <chrono>
#include <utility>

#include "base/ids.h"
#include "links/synclounge/loungemedia.h"
#include "links/synclounge/messagereader.h"
#include "links/synclounge/messagewriter.h"
#include "model/cleantext.h"

namespace farnear::synclounge {

namespace {

using namespace Qt::StringLiterals;
using Intent = sync::Intent;

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::seconds regularly{4};

/** The server makes "name(1)" of a name that is taken, and stumbles over brackets in others. */
QString nameThere(const QString &name)
{
    QString there = name;
    return there.replace(u'(', u'[').replace(u')', u']');
}

bool hasItem(const model::QueueEntry &item)
{
    return !item.id.isEmpty();
}

} // namespace

SyncLoungeLink::SyncLoungeLink(std::unique_ptr<socketio::Client> client, QString room,
                               std::shared_ptr<const Clock> clock)
    : m_client(std::move(client))
    , m_room(std::move(room))
    , m_clock(std::move(clock))
    , m_deadline(this)
    , m_regular(this)
{
    connect(m_client.get(), &socketio::Client::received, this, [this](const socketio::Event &event) {
        if (const auto message = decode(event))
            std::visit([this](const auto &told) { take(told); }, *message);
    });
    connect(m_client.get(), &socketio::Client::closed, this, &SyncLoungeLink::onClosed);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish({ErrorCode::NotSuchServer, {}}, {false, 0}); });
    connect(&m_regular, &QTimer::timeout, this, &SyncLoungeLink::tellState);
}

SyncLoungeLink::~SyncLoungeLink()
{
    m_client->disconnect(this);
}

void SyncLoungeLink::open(const model::Profile &profile, const QByteArray &resume)
{
    m_profile = profile;
    qint64 revision = 0;
    QDataStream(resume) >> revision;
    m_line.begin(revision);
    connect(m_client.get(), &socketio::Client::opened, this, [this] { m_deadline.start(patience); });
    m_client->open();
}

QByteArray SyncLoungeLink::resumeToken() const
{
    QByteArray bytes;
    QDataStream(&bytes, QDataStream::WriteOnly) << m_line.timeline().revision;
    return bytes;
}

// --- what the server tells ---

/** Whoever asks to come in before the first one is answered is thrown out. */
void SyncLoungeLink::take(const PingTell &ping)
{
    (void)m_client->send(u"slPong"_s, {ping.secret});
    if (std::exchange(m_stage, m_stage == Stage::Outside ? Stage::Asked : m_stage) == Stage::Outside)
        (void)m_client->send(u"join"_s, joinOf(m_room, nameThere(m_profile.name), {}, {}));
}

void SyncLoungeLink::take(const JoinTell &join)
{
    if (m_stage != Stage::Asked)
        return;
    if (!join.success)
        return finish({ErrorCode::Refused, tr("it lets nobody else in.")}, {false, 0});
    m_members.begin(join);
    m_anyonePauses = join.anyonePauses;
    const User *host = m_members.find(join.host);
    if (host && !m_members.isHost())
        adopt(host->media, host->playing, {});
    enter();
}

void SyncLoungeLink::enter()
{
    m_stage = Stage::Inside;
    m_deadline.stop();
    ports::RoomSnapshot snapshot;
    snapshot.me = m_members.me();
    snapshot.timeline = m_line.timeline();
    snapshot.timeline.by.clear();
    snapshot.item = m_item;
    for (const User &user : m_members.users())
        snapshot.people.append(memberOf(user));
    m_regular.start(regularly);
    Q_EMIT joined(snapshot);
}

void SyncLoungeLink::take(const UserTell &tell)
{
    m_members.add(tell.user);
    const User *user = m_members.find(tell.user.id);
    if (m_stage != Stage::Inside || !user)
        return;
    Q_EMIT memberJoined(memberOf(*user));
    if (m_members.isHost()) // what they were told on coming in may be some seconds old
        tellState();
}

void SyncLoungeLink::take(const LeftTell &tell)
{
    m_members.remove(tell.id);
    if (m_stage != Stage::Inside)
        return;
    Q_EMIT memberLeft(tell.id, true);
    if (!tell.newHost.isEmpty())
        setHost(tell.newHost);
}

void SyncLoungeLink::take(const HostTell &tell)
{
    setHost(tell.id);
}

void SyncLoungeLink::setHost(const QString &id)
{
    const QString before = m_members.host();
    m_members.setHost(id);
    if (m_stage != Stage::Inside || before == id)
        return;
    for (const QString &one : {before, id}) {
        if (const User *user = m_members.find(one))
            Q_EMIT memberChanged(memberOf(*user));
    }
    if (m_members.isHost())
        tellMedia();
}

void SyncLoungeLink::take(const StateTell &tell)
{
    if (!m_members.set(tell.id, tell.playing) || m_stage != Stage::Inside || tell.id == m_members.me())
        return;
    Q_EMIT statusChanged(tell.id, memberOf(*m_members.find(tell.id)).status);
    const bool leads = tell.id == m_members.host() && hasItem(m_item);
    if (leads && m_line.take(tell.playing, m_clock->now(), tell.id))
        tellTimeline({});
}

void SyncLoungeLink::take(const MediaTell &tell)
{
    if (!m_members.set(tell.id, tell.playing, tell.media) || m_stage != Stage::Inside)
        return;
    if (tell.makeHost)
        setHost(tell.id);
    if (tell.id != m_members.host() || m_members.isHost())
        return;
    adopt(tell.media, tell.playing, tell.id);
    tellTimeline(m_item);
}

void SyncLoungeLink::adopt(const std::optional<Media> &media, const Playing &playing, const QString &by)
{
    m_item = media ? entryOf(*media, playing.duration) : model::QueueEntry{};
    m_item.addedBy = by;
    m_line.open(m_item.id, playing, m_clock->now(), by);
}

/** It comes back to who asked for it, too; the host's player follows, and so everybody. */
void SyncLoungeLink::take(const PauseTell &tell)
{
    if (m_stage != Stage::Inside || !hasItem(m_item) || m_line.isPlaying() == !tell.pause)
        return;
    m_line.setPlaying(!tell.pause, m_clock->now(), tell.id);
    tellTimeline({});
    tellState();
}

void SyncLoungeLink::take(const ChatTell &chat)
{
    ports::Message message;
    message.id = freshId();
    message.from = chat.id;
    message.wallMs = QDateTime::currentMSecsSinceEpoch();
    const QString text = model::cleanText(chat.text);
    message.content.what = model::Text{text};
    if (m_stage == Stage::Inside && m_members.find(chat.id) && !text.isEmpty())
        Q_EMIT messageReceived(message);
}

void SyncLoungeLink::take(const KickTell &)
{
    finish({ErrorCode::Removed, {}}, {false, 0});
}

void SyncLoungeLink::onClosed(const Error &error)
{
    const bool never = error.code == ErrorCode::BadCertificate || error.code == ErrorCode::NotSuchServer;
    finish(error, {!never, 0});
}

void SyncLoungeLink::finish(const Error &error, const ports::Retry &retry)
{
    if (std::exchange(m_stage, Stage::Over) == Stage::Over)
        return;
    m_deadline.stop();
    m_regular.stop();
    Q_EMIT lost(error, retry);
}

// --- what this person asks for, and does ---

void SyncLoungeLink::request(const ports::IntentRequest &request)
{
    if (m_stage != Stage::Inside)
        return;
    const Intent::Kind kind = request.intent.kind;
    const bool pauses = kind == Intent::Kind::Play || kind == Intent::Kind::Pause;
    if (m_members.isHost())
        decide(request);
    else if (pauses && m_anyonePauses && !request.quiet)
        ask(request.intent);
    else if (!request.quiet)
        Q_EMIT refused({ErrorCode::Forbidden, {}});
}

void SyncLoungeLink::ask(const Intent &intent)
{
    if (hasItem(m_item))
        (void)m_client->send(u"partyPause"_s, {intent.kind == Intent::Kind::Pause});
}

/** What the host decides is so at once, and everybody is told. */
void SyncLoungeLink::decide(const ports::IntentRequest &request)
{
    const Intent &intent = request.intent;
    const Millis now = m_clock->now();
    switch (intent.kind) {
    case Intent::Kind::Open: return put(request);
    case Intent::Kind::Play: m_line.setPlaying(hasItem(m_item), now, m_members.me()); break;
    case Intent::Kind::Pause: m_line.setPlaying(false, now, m_members.me()); break;
    case Intent::Kind::Seek: m_line.seek(intent.position, now, m_members.me()); break;
    case Intent::Kind::Rate: m_line.setRate(intent.rate, now, m_members.me()); break;
    }
    tellTimeline({});
    tellState();
}

void SyncLoungeLink::put(const ports::IntentRequest &request)
{
    m_item = request.item.value_or(model::QueueEntry{});
    const PlayerState state = request.intent.play && hasItem(m_item) ? PlayerState::Playing : PlayerState::Paused;
    m_line.open(m_item.id, {state, request.intent.position, m_item.tags.duration, 1}, m_clock->now(), m_members.me());
    tellTimeline(m_item);
    tellMedia();
}

void SyncLoungeLink::tellTimeline(const model::QueueEntry &described)
{
    if (m_stage == Stage::Inside)
        Q_EMIT timelineChanged(m_line.timeline(), described);
}

/** The host's word is where the room is; a guest tells where their player is. */
Playing SyncLoungeLink::ownPlaying() const
{
    Playing playing = m_line.playingAt(m_clock->now());
    playing.duration = m_status.duration > 0 ? m_status.duration : m_item.tags.duration;
    if (m_members.isHost() || !hasItem(m_item))
        return playing;
    switch (m_status.phase) {
    case model::Phase::Stalled: playing.state = PlayerState::Buffering; break;
    case model::Phase::Idle:
    case model::Phase::Loading:
    case model::Phase::Missing:
    case model::Phase::Failed:
    case model::Phase::Away: playing.state = PlayerState::Stopped; break;
    default: playing.time = std::max(0.0, playing.time + m_status.offset); break;
    }
    return playing;
}

void SyncLoungeLink::tellState()
{
    if (m_stage == Stage::Inside)
        (void)m_client->send(u"playerStateUpdate"_s, stateOf(ownPlaying()));
}

void SyncLoungeLink::tellMedia()
{
    const auto media = hasItem(m_item) ? std::optional(describe(m_item)) : std::nullopt;
    (void)m_client->send(u"mediaUpdate"_s, mediaOf(ownPlaying(), media));
}

void SyncLoungeLink::report(const model::MemberStatus &status)
{
    const bool news = status.phase != m_status.phase || status.duration != m_status.duration;
    m_status = status;
    if (news)
        tellState();
}

/** The server passes on what the others say, and takes it for granted that everybody knows their own words. */
void SyncLoungeLink::send(const QString &id, qint64 wallMs, const model::MessageContent &content)
{
    const auto *said = content.as<model::Text>();
    const auto sent = said ? m_client->send(u"sendMessage"_s, {said->text}) : Expected<void>(ErrorCode::NotSupported);
    ports::Message message;
    message.id = id;
    message.from = m_members.me();
    message.wallMs = wallMs;
    message.content = content;
    QMetaObject::invokeMethod(
        this,
        [this, sent, message] {
            if (sent)
                Q_EMIT messageReceived(message);
            else
                Q_EMIT notDelivered(message.id, sent.error());
        },
        Qt::QueuedConnection);
}

model::Member SyncLoungeLink::memberOf(const User &user) const
{
    model::Member member = m_members.member(user);
    if (user.id != m_members.me())
        return member;
    const QString name = member.profile.name; // as the server gave it
    member.profile = m_profile;
    member.profile.name = name;
    member.status = m_status;
    return member;
}

/** Who comes in keeps the name they came with. */
void SyncLoungeLink::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    const User *me = m_members.find(m_members.me());
    if (m_stage == Stage::Inside && me)
        Q_EMIT memberChanged(memberOf(*me));
}

} // namespace farnear::synclounge
