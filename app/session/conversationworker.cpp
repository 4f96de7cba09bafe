// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/conversationworker.h"

#include "model/cleantext.h"
#include "model/limits.h"
#include "session/activitymessage.h"

namespace farnear::session {

namespace {

constexpr qsizetype longestText = model::limits::textChars;
constexpr Millis sameSeek = 4000; //!< seeks of one person in a row are told as one

} // namespace

ConversationWorker::ConversationWorker(RoomSwitcher &switcher, const Roster &roster, const PlaybackWorker &playback,
                                       std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_switcher(switcher)
    , m_roster(roster)
    , m_playback(playback)
    , m_clock(std::move(clock))
    , m_chat(roster, this)
{
    connect(&m_chat, &Chat::appended, this, &ConversationWorker::appended);
    connect(&m_chat, &Chat::changed, this, &ConversationWorker::changed);
    connect(&m_chat, &Chat::unsaid, this, &ConversationWorker::unsaid);
    connect(&m_chat, &Chat::reset, this, [this] { Q_EMIT reset(m_chat.lines()); });
}

void ConversationWorker::say(const QString &text)
{
    if (text.trimmed().toUcs4().size() > longestText) { // characters, as the composer counts them
        Q_EMIT failed({ErrorCode::TooLarge, {}});
        return;
    }
    const QString clean = model::cleanText(text);
    if (!clean.isEmpty())
        post(model::Text{clean});
}

void ConversationWorker::post(const model::MessageContent::What &what)
{
    m_switcher.withRoom([this, what](room::Room &room) {
        model::MessageContent content{what};
        content.item = room.timeline().item;
        content.position = content.item.isEmpty() ? -1 : m_playback.playing().position();
        if (const auto entry = room.send(content, QDateTime::currentMSecsSinceEpoch()))
            m_chat.addPending(*entry);
        else if (const auto *text = content.as<model::Text>())
            Q_EMIT unsaid(text->text);
    });
}

void ConversationWorker::setRoom(room::Room &room)
{
    m_chat.clear();
    m_lastSeek.by.clear();
    connect(&room, &room::Room::messageReceived, this, &ConversationWorker::onMessage);
    connect(&room, &room::Room::postRefused, &m_chat, &Chat::dropPending);
    connect(&room, &room::Room::memberJoined, this, &ConversationWorker::onJoined);
    connect(&room, &room::Room::memberLeft, this, &ConversationWorker::onLeft);
    connect(&room, &room::Room::timelineChanged, this,
            [this, &room](const sync::Timeline &before, const sync::Timeline &now) { onTimeline(room, before, now); });
}

void ConversationWorker::onMessage(const ports::Message &said)
{
    m_chat.addMessage(said);
    if (const auto *reaction = said.content.as<model::Reaction>())
        Q_EMIT reacted({said.from, m_roster.nameOf(said.from), m_roster.colourOf(said.from), reaction->text,
                        reaction->count, said.from == m_roster.me()});
}

void ConversationWorker::onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now)
{
    if (now.by.isEmpty() || before.revision == 0 || now.revision == before.revision || room.people().size() < 2)
        return;
    const Millis from = m_playback.playing().position();
    const QString title = room.item() ? room.item()->tags.title : QString();
    const ActivityMessage activity = activityOf(now, m_roster.nameOf(now.by), from, title, m_playback.isAtEnd());
    if (activity.text.isEmpty())
        return;
    const Millis time = m_clock->now();
    const bool seek = now.cause == sync::Timeline::Cause::Seek;
    const bool again = seek && m_lastSeek.by == now.by && time - m_lastSeek.at < sameSeek && !m_chat.lines().isEmpty();
    if (again)
        m_chat.replaceLast(activity.text, activity.position);
    else
        m_chat.addEvent(ChatLine::Kind::ActivityMessage, now.by, activity.text, activity.position, now.item);
    m_lastSeek.by = seek ? now.by : QString();
    m_lastSeek.at = time;
}

void ConversationWorker::onJoined(const model::Member &person, bool returned)
{
    m_lastSeek.by.clear();
    if (returned)
        m_chat.addEvent(ChatLine::Kind::Returned, person.id, tr("%1 is back").arg(person.profile.name));
    else
        m_chat.addEvent(ChatLine::Kind::Joined, person.id, tr("%1 came in").arg(person.profile.name));
}

void ConversationWorker::onLeft(const model::Member &person, bool saidGoodbye)
{
    m_lastSeek.by.clear();
    if (saidGoodbye)
        m_chat.addEvent(ChatLine::Kind::Left, person.id, tr("%1 left").arg(person.profile.name));
    else
        m_chat.addEvent(ChatLine::Kind::Dropped, person.id, tr("%1 lost the connection").arg(person.profile.name));
}

} // namespace farnear::session
