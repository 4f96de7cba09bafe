// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keepsakes.h"

namespace farnear::session {

using protocol::PostContent;

Keepsakes::Keepsakes(std::shared_ptr<const Clock> clock, const Chat &chat)
    : m_chat(chat)
    , m_pictures(std::move(clock))
    , m_recorder([this](const ports::Evening &evening) { Q_EMIT eveningTold(evening); })
{
    connect(&m_pictures, &Pictures::changed, this, &Keepsakes::pictureTold);
    connect(&m_pictures, &Pictures::failed, this, &Keepsakes::failed);
}

void Keepsakes::setRoom(room::Room *room)
{
    m_room = room;
    m_pictures.setRoom(room);
    m_likes.clear();
    connect(room, &room::Room::said, this, &Keepsakes::onSaid);
    connect(room, &room::Room::queueChanged, this, &Keepsakes::onQueue);
    tellLikes();
}

void Keepsakes::onSaid(const ports::Said &said)
{
    m_recorder.hear(said, m_chat.nameOf(said.from));
    if (m_likes.hear(said))
        tellLikes();
    if (said.content.kind != PostContent::Kind::Reaction)
        return;
    Q_EMIT reacted({said.from, m_chat.nameOf(said.from), m_chat.colourOf(said.from), said.content.text,
                    said.content.count, said.from == m_chat.me()});
}

void Keepsakes::onQueue()
{
    if (m_room && m_likes.see(m_room->queue(), QDateTime::currentDateTime()))
        tellLikes();
}

void Keepsakes::tellLikes()
{
    Q_EMIT likesTold(m_likes.likes(), m_likes.brought());
}

} // namespace farnear::session
