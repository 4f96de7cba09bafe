// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/ottlink.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/ids.h"
#include "base/logging.h"
#include "links/ott/closecodes.h"
#include "links/ott/messagereader.h"
#include "links/ott/messagewriter.h"
#include "model/cleantext.h"

namespace farnear::ott {

namespace {

using Intent = sync::Intent;
using News = RoomMembers::News;

constexpr std::chrono::milliseconds patience{10'000}; //!< for all that the server tells at first
constexpr Millis leastError = 60;                     //!< how inexact such a room is at best, from what was measured
constexpr double ageing = 1.05;                       //!< a good round trip counts for less with each later one

} // namespace

OttLink::OttLink(std::shared_ptr<Access> access, MakeChannel makeChannel, std::shared_ptr<const Clock> clock)
    : m_access(std::move(access))
    , m_makeChannel(std::move(makeChannel))
    , m_clock(std::move(clock))
    , m_queue(*m_access, m_room.items(), [this](const QByteArray &frame) { write(frame); })
    , m_moderation(
          m_room.rights(), [this](const QByteArray &frame) { write(frame); },
          [this](const Error &error) { Q_EMIT refused(error); })
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish({ErrorCode::TimedOut, {}}, {}); });
}

OttLink::~OttLink()
{
    if (m_channel)
        m_channel->disconnect(this);
}

model::Capabilities OttLink::capabilities() const
{
    model::Capabilities can;
    can.queue = true;
    return can;
}

void OttLink::open(const model::Profile &profile, const QByteArray &resume)
{
    m_profile = profile;
    m_room.begin(resume.toLongLong());
    m_access->enter(profile.name, this, [this, returning = !resume.isEmpty()](const Expected<void> &entered) {
        if (m_stage != Stage::Outside)
            return;
        if (entered)
            openChannel(returning);
        else
            finish(entered.error(), {entered.error().code != ErrorCode::BadCertificate, 0});
    });
}

QByteArray OttLink::resumeToken() const
{
    return QByteArray::number(m_room.playback().timeline().revision);
}

void OttLink::openChannel(bool returning)
{
    m_stage = Stage::Asked;
    m_channel = m_makeChannel(m_access->address().socket(returning));
    connect(m_channel.get(), &ports::Channel::opened, this, [this] {
        m_deadline.start(patience);
        write(encodeAuth(m_access->token()));
    });
    connect(m_channel.get(), &ports::Channel::textReceived, this, &OttLink::onFrame);
    connect(m_channel.get(), &ports::Channel::roundTripMeasured, this, &OttLink::onRoundTrip);
    connect(m_channel.get(), &ports::Channel::closed, this, &OttLink::onClosed);
    m_channel->open();
}

void OttLink::close()
{
    if (m_channel && m_stage != Stage::Over)
        m_channel->close();
    else
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish({ErrorCode::Disconnected, {}}, {});
            },
            Qt::QueuedConnection);
}

void OttLink::write(const QByteArray &frame)
{
    if (m_channel && m_stage != Stage::Over)
        m_channel->sendText(frame);
}

// --- what the server tells ---

void OttLink::onFrame(const QByteArray &frame)
{
    const auto message = decode(frame);
    if (!message) {
        qCWarning(lcRoom) << "dropped a frame:" << wireName(message.error().code);
        return;
    }
    if (!*message)
        return;
    if (const auto *chat = std::get_if<ChatMessage>(&**message))
        return onChat(*chat);
    onChange(m_room.take(**message, m_rtt / 2, m_clock->now()));
    if (std::holds_alternative<RoomEvent>(**message))
        openAdded();
}

void OttLink::onChange(const RoomModel::Change &change)
{
    if (m_stage != Stage::Inside)
        return m_room.isComplete() ? enter() : void();
    if (change.queue)
        m_queue.tell();
    if (change.timeline)
        Q_EMIT timelineChanged(m_room.playback().timeline(), m_room.items().currentEntry());
    if (change.rights)
        m_moderation.tell();
    for (const auto &[id, news] : change.people)
        tellOf(id, news);
}

void OttLink::enter()
{
    m_stage = Stage::Inside;
    m_deadline.stop();
    m_queue.tell();
    ports::RoomSnapshot snapshot;
    snapshot.me = m_room.members().me();
    snapshot.timeline = m_room.playback().timeline();
    snapshot.timeline.by.clear();
    snapshot.item = m_room.items().currentEntry();
    snapshot.policy = m_moderation.policy();
    for (const User &user : m_room.members().users())
        snapshot.people.append(memberOf(user));
    Q_EMIT joined(snapshot);
    if (m_rtt > 0)
        onRoundTrip(m_rtt);
}

model::Member OttLink::memberOf(const User &user) const
{
    model::Member member = ott::memberOf(user, m_room.playback().isPlaying());
    if (user.id != m_room.members().me())
        return member;
    const QString name = member.profile.name; // as the server has it
    member.profile = m_profile;
    member.profile.name = name;
    member.status = m_status;
    return member;
}

void OttLink::tellOf(const QString &id, News news)
{
    const User *user = m_room.members().find(id);
    if (news == News::Left)
        Q_EMIT memberLeft(id, true);
    else if (user && news == News::Came)
        Q_EMIT memberJoined(memberOf(*user));
    else if (user)
        Q_EMIT memberChanged(memberOf(*user));
}

void OttLink::onChat(const ChatMessage &chat)
{
    ports::Message message;
    if (chat.from.id == m_room.members().me())
        message.id = m_echoes.take(chat.text);
    if (message.id.isEmpty())
        message.id = freshId();
    message.from = chat.from.id;
    message.wallMs = QDateTime::currentMSecsSinceEpoch();
    const QString text = model::cleanText(chat.text);
    message.content.what = model::Text{text};
    if (m_stage == Stage::Inside && !text.isEmpty())
        Q_EMIT messageReceived(message);
}

void OttLink::onRoundTrip(Millis rtt)
{
    m_rtt = m_rtt > 0 ? std::min(rtt, m_rtt * ageing) : rtt;
    if (m_stage == Stage::Inside)
        Q_EMIT clockChanged(sync::ClockEstimate{0, 0, m_clock->now(), m_rtt, rtt, m_rtt / 2 + leastError});
}

void OttLink::onClosed(const Error &error)
{
    const Ending ending = endingOf(m_channel->closeCode(), error, m_stage == Stage::Inside);
    if (ending.badToken)
        m_access->forgetToken();
    finish(ending.error, ending.retry);
}

void OttLink::finish(const Error &error, const ports::Retry &retry)
{
    if (std::exchange(m_stage, Stage::Over) == Stage::Over)
        return;
    m_deadline.stop();
    if (m_channel)
        m_channel->disconnect(this);
    Q_EMIT lost(error, retry);
}

// --- what this person asks for ---

/** Refusals are silent there: what isn't granted is not asked for. */
bool OttLink::isGranted(Intent::Kind kind) const
{
    const Rights &rights = m_room.rights();
    switch (kind) {
    case Intent::Kind::Play:
    case Intent::Kind::Pause: return rights.may(Rights::PlayPause);
    case Intent::Kind::Seek: return rights.may(Rights::Seek);
    case Intent::Kind::Rate: return rights.may(Rights::Speed);
    case Intent::Kind::Open: return rights.may(Rights::PlayNow) && rights.may(Rights::Skip);
    }
    return false;
}

/** What the program asks for by itself, at the end of an item, the server does, too. */
void OttLink::request(const ports::IntentRequest &request)
{
    if (request.quiet || m_stage != Stage::Inside)
        return;
    const Intent &intent = request.intent;
    if (!isGranted(intent.kind))
        return Q_EMIT refused({ErrorCode::Forbidden, {}});
    switch (intent.kind) {
    case Intent::Kind::Play:
    case Intent::Kind::Pause: return write(encodePlayback(intent.kind == Intent::Kind::Play));
    case Intent::Kind::Seek: return write(encodeSeek(intent.position / 1000));
    case Intent::Kind::Rate: return write(encodeSpeed(intent.rate));
    case Intent::Kind::Open: return openItem(request);
    }
}

/** What waits next is skipped to, so that what played is done; anything else is put before it. */
void OttLink::openItem(const ports::IntentRequest &request)
{
    const RoomItems &items = m_room.items();
    const Intent &intent = request.intent;
    const Item *item = items.find(intent.item);
    m_wanted.clear();
    if (!item) {
        m_wanted = request.item ? request.item->source.url : QUrl();
        return openAdded();
    }
    if (items.isCurrent(intent.item))
        write(encodeSeek(intent.position / 1000));
    else if (items.current() && item == items.next())
        write(encodeSkip());
    else
        write(encodePlayNow(item->id));
    if (intent.play && !m_room.playback().isPlaying())
        write(encodePlayback(true));
}

/** It was added a moment ago, and now the room has it. */
void OttLink::openAdded()
{
    const auto added = m_room.items().addedFrom(m_wanted.toString(QUrl::FullyEncoded));
    if (m_wanted.isEmpty() || !added)
        return;
    m_wanted.clear();
    if (!m_room.items().isCurrent(entryIdOf(*added)))
        write(encodePlayNow(*added));
    if (!m_room.playback().isPlaying())
        write(encodePlayback(true));
}

void OttLink::send(const QString &id, qint64, const model::MessageContent &content)
{
    const auto *said = content.as<model::Text>();
    if (!said || !m_room.rights().may(Rights::Chat)) {
        const Error error{said ? ErrorCode::Forbidden : ErrorCode::NotSupported, {}};
        QMetaObject::invokeMethod(
            this, [this, id, error] { Q_EMIT notDelivered(id, error); }, Qt::QueuedConnection);
        return;
    }
    m_echoes.expect(id, said->text);
    write(encodeChat(said->text));
}

void OttLink::report(const model::MemberStatus &status)
{
    m_status = status;
    const PlayerStatus now = statusOf(status.phase);
    if (m_stage != Stage::Inside || m_toldStatus == now)
        return;
    m_toldStatus = now;
    write(encodeStatus(now));
}

/** The server tells everybody, this person, too. */
void OttLink::setProfile(const model::Profile &profile)
{
    const bool renamed = std::exchange(m_profile, profile).name != profile.name;
    if (m_stage != Stage::Inside)
        return;
    if (renamed) {
        m_access->setName(profile.name, this, [this](const Expected<void> &named) {
            if (!named)
                Q_EMIT refused(named.error());
        });
    }
    if (const User *me = m_room.members().find(m_room.members().me()))
        Q_EMIT memberChanged(memberOf(*me));
}

} // namespace farnear::ott
