// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clievents.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace farnear::main {

namespace {

QString phaseName(sync::SyncPhase phase)
{
    using Phase = sync::SyncPhase;
    switch (phase) {
    case Phase::Idle: return QStringLiteral("idle");
    case Phase::Preparing: return QStringLiteral("preparing");
    case Phase::Waiting: return QStringLiteral("waiting");
    case Phase::Starting: return QStringLiteral("starting");
    case Phase::Locked: return QStringLiteral("locked");
    case Phase::CatchingUp: return QStringLiteral("catching-up");
    case Phase::Seeking: return QStringLiteral("seeking");
    case Phase::Settling: return QStringLiteral("settling");
    }
    return {};
}

QString stateName(session::Playback::Phase phase)
{
    using Phase = session::Playback::Phase;
    switch (phase) {
    case Phase::Empty: return QStringLiteral("empty");
    case Phase::Loading: return QStringLiteral("loading");
    case Phase::Missing: return QStringLiteral("missing");
    case Phase::Failed: return QStringLiteral("failed");
    case Phase::Paused: return QStringLiteral("paused");
    case Phase::Gathering: return QStringLiteral("gathering");
    case Phase::Playing: return QStringLiteral("playing");
    }
    return {};
}

QString linkName(session::RoomState::Link link)
{
    using Link = session::RoomState::Link;
    switch (link) {
    case Link::Live: return QStringLiteral("live");
    case Link::Connecting: return QStringLiteral("connecting");
    case Link::Knocking: return QStringLiteral("knocking");
    case Link::Returning: return QStringLiteral("returning");
    case Link::Closed: return QStringLiteral("closed");
    }
    return {};
}

double rounded(Millis value)
{
    return std::round(value * 1000) / 1000;
}

bool contains(const QList<session::RoomMember> &people, const QString &id)
{
    return std::any_of(people.begin(), people.end(), [&id](const session::RoomMember &m) { return m.id == id; });
}

} // namespace

CliEvents::CliEvents(session::Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    using session::Session;
    connect(&session.room(), &session::RoomController::changed, this, &CliEvents::onRoom);
    connect(&session.playback(), &session::PlaybackController::changed, this, &CliEvents::onPlayback);
    connect(&session.conversation(), &session::ConversationController::appended, this, &CliEvents::onChat);
    connect(&session.conversation(), &session::ConversationController::changed, this, &CliEvents::onChat);
    connect(&session.conversation(), &session::ConversationController::reset, this, [this] {
        m_shown = 0;
        onChat();
    });
    connect(&session, &Session::failed, this, &CliEvents::publishError);
    connect(&m_everySecond, &QTimer::timeout, this, &CliEvents::publishStatus);
    m_everySecond.setInterval(1000);
}

void CliEvents::tell(const char *event, QJsonObject fields)
{
    fields.insert(QStringLiteral("event"), QLatin1String(event));
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void CliEvents::publishError(const Error &error)
{
    tell("error", {{QStringLiteral("code"), wireName(error.code)}, {QStringLiteral("message"), error.sentence()}});
}

void CliEvents::publishStatus()
{
    const session::SyncReport &sync = m_session.playback().sync();
    const bool playing = m_session.playback().state().phase == session::Playback::Phase::Playing;
    tell("status",
         {{QStringLiteral("phase"), phaseName(sync.phase)},
          {QStringLiteral("offset_ms"), rounded(sync.offset)},
          {QStringLiteral("offset_error_ms"), rounded(sync.soundError)},
          {QStringLiteral("rtt_ms"), rounded(sync.rtt)},
          {QStringLiteral("position_ms"), rounded(playing ? sync.position : m_session.playback().position())},
          {QStringLiteral("rate"), sync.rate},
          {QStringLiteral("state"), stateName(m_session.playback().state().phase)},
          {QStringLiteral("seeks"), sync.seeks},
          {QStringLiteral("link"), linkName(m_session.room().state().link)},
          {QStringLiteral("people"), m_session.room().state().members.size()}});
}

void CliEvents::onRoom()
{
    const session::RoomState &room = m_session.room().state();
    const bool hosting = room.mode == session::RoomState::Mode::EmbeddedServer;
    if (hosting && room.invite != m_invite) {
        m_invite = room.invite;
        tell("invite", {{QStringLiteral("url"), m_invite}});
    }
    const bool lost = room.link == session::RoomState::Link::Returning;
    if (lost && m_link != room.link)
        publishError({ErrorCode::Disconnected, {}});
    m_link = room.link;
    onPeople();
}

void CliEvents::onPeople()
{
    const session::RoomState &room = m_session.room().state();
    const bool alone = room.mode == session::RoomState::Mode::Alone;
    const QList<session::RoomMember> before
        = std::exchange(m_people, alone ? QList<session::RoomMember>() : room.members);
    for (const session::RoomMember &member : before) {
        if (!contains(m_people, member.id) && !member.isMe)
            tell("left", {{QStringLiteral("name"), member.name}});
    }
    for (const session::RoomMember &member : std::as_const(m_people)) {
        if (contains(before, member.id) || (member.isMe && room.mode == session::RoomState::Mode::EmbeddedServer))
            continue;
        tell("joined", {{QStringLiteral("name"), member.name}, {QStringLiteral("me"), member.isMe}});
    }
}

void CliEvents::onPlayback()
{
    const session::Playback &playback = m_session.playback().state();
    const bool playing = playback.phase == session::Playback::Phase::Playing;
    if (playing && !m_everySecond.isActive())
        m_everySecond.start();
    else if (!playing)
        m_everySecond.stop();
    if (playback.revision == m_revision && playback.phase == m_phase)
        return;
    m_revision = playback.revision;
    m_phase = playback.phase;
    tell("timeline",
         {{QStringLiteral("playing"), playing},
          {QStringLiteral("position_ms"), rounded(m_session.playback().position())},
          {QStringLiteral("rate"), playback.speed},
          {QStringLiteral("revision"), playback.revision},
          {QStringLiteral("state"), stateName(playback.phase)},
          {QStringLiteral("title"), playback.item.tags.title}});
}

void CliEvents::onChat()
{
    const QList<session::ChatLine> &lines = m_session.conversation().lines();
    for (; m_shown < lines.size() && !lines.at(m_shown).pending; ++m_shown) {
        const session::ChatLine &line = lines.at(m_shown);
        if (line.kind != session::ChatLine::Kind::Text)
            continue;
        tell("chat",
             {{QStringLiteral("name"), line.name},
              {QStringLiteral("text"), line.text},
              {QStringLiteral("position_ms"), rounded(line.position)}});
    }
}

} // namespace farnear::main
