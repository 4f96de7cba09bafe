// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/highlights.h"

namespace farnear::session {

using protocol::PostContent;

RoomHighlights::RoomHighlights(std::shared_ptr<const Clock> clock, const Chat &chat)
    : m_chat(chat)
    , m_pictures(std::move(clock))
    , m_recorder([this](const ports::Evening &evening) { Q_EMIT eveningChanged(evening); })
{
    connect(&m_pictures, &Pictures::changed, this, &RoomHighlights::pictureChanged);
    connect(&m_pictures, &Pictures::failed, this, &RoomHighlights::failed);
}

void RoomHighlights::setRoom(room::Room *room)
{
    m_room = room;
    m_pictures.setRoom(room);
    m_likes.clear();
    connect(room, &room::Room::messageReceived, this, &RoomHighlights::onMessage);
    connect(room, &room::Room::queueChanged, this, &RoomHighlights::onQueue);
    publishLikes();
}

void RoomHighlights::onMessage(const ports::Message &said)
{
    m_recorder.hear(said, m_chat.nameOf(said.from));
    if (m_likes.hear(said))
        publishLikes();
    if (said.content.kind != PostContent::Kind::Reaction)
        return;
    Q_EMIT reacted({said.from, m_chat.nameOf(said.from), m_chat.colourOf(said.from), said.content.text,
                    said.content.count, said.from == m_chat.me()});
}

void RoomHighlights::onQueue()
{
    if (m_room && m_likes.see(m_room->queue(), QDateTime::currentDateTime()))
        publishLikes();
}

void RoomHighlights::publishLikes()
{
    Q_EMIT likesChanged(m_likes.likes(), m_likes.contributions());
}

} // namespace farnear::session
