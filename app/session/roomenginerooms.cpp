// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A RoomEngine's rooms: entering, leaving, and what happens in them.
#include "session/roomengine.h"

#include "base/ids.h"
#include "protocol/cleantext.h"
#include "protocol/limits.h"
#include "session/activitymessage.h"
#include "session/playqueue.h"

namespace farnear::session {

namespace {
constexpr qsizetype longestText = protocol::limits::textChars;
constexpr Millis sameSeek = 4000; //!< seeks of one person in a row are told as one
} // namespace

void RoomEngine::startRoom(const HostOptions &options)
{
    withRoom([this, options](const room::Room &) { m_switcher->start(options); });
}

void RoomEngine::joinRoom(const protocol::Invite &invite, const QString &password)
{
    withRoom([this, invite, password](const room::Room &) { m_switcher->join(invite, password); });
}

void RoomEngine::leaveRoom()
{
    m_switcher->leave();
}

void RoomEngine::setLocalProfile(const LocalProfile &localProfile)
{
    m_localProfile = localProfile;
    m_switcher->setLocalProfile(localProfile);
    if (m_switcher->room())
        m_chat->setProfile(m_switcher->room()->me(), localProfile.profile(m_switcher->sharing()));
}

void RoomEngine::setSharing(place::Precision precision)
{
    m_switcher->setSharing(precision);
}

void RoomEngine::networkChanged()
{
    m_switcher->retryNow();
}

void RoomEngine::say(const QString &text)
{
    if (text.trimmed().toUcs4().size() > longestText) { // characters, as the composer counts them
        Q_EMIT failed({ErrorCode::TooLarge, {}});
        return;
    }
    const QString clean = protocol::cleanText(text);
    if (clean.isEmpty())
        return;
    protocol::PostContent content;
    content.text = clean;
    post(content);
}

void RoomEngine::post(protocol::PostContent content)
{
    withRoom([this, content](room::Room &room) mutable {
        content.item = room.timeline().item;
        content.position = content.item.isEmpty() ? -1 : m_playing->position();
        if (const auto entry = room.send(content, QDateTime::currentMSecsSinceEpoch()))
            m_chat->addPending(*entry);
    });
}

void RoomEngine::sendMoment(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                            const Moment &moment)
{
    const auto entry = m_highlights->pictures().share(image, size, preview, caption, moment.position, moment.item.id);
    if (entry)
        m_chat->addPending(*entry);
}

void RoomEngine::wantPicture(const QString &id)
{
    m_highlights->pictures().want(id);
}

void RoomEngine::resumeEvening(const ports::Evening &last)
{
    m_highlights->recorder().resume(last);
}

void RoomEngine::setRemembering(bool on)
{
    m_highlights->recorder().setOn(on);
}

void RoomEngine::forgetEvening(const QString &id)
{
    m_highlights->recorder().forget(id);
}

void RoomEngine::seeEvening()
{
    const room::Room *room = m_switcher->room();
    if (!room)
        return;
    const EveningTime &time = m_dependencies.eveningTime;
    m_highlights->recorder().tick({time.now(), time.wall(), room->timeline().revision, m_playing->item(), members()});
}

void RoomEngine::setLiked(bool liked)
{
    if (m_playing->item().id.isEmpty())
        return;
    protocol::PostContent content;
    content.kind = protocol::PostContent::Kind::Heart;
    content.about = m_playing->item();
    content.count = liked ? 1 : 0;
    post(content);
}

void RoomEngine::enqueueItem(const protocol::Item &item)
{
    withRoom([item](room::Room &room) {
        protocol::Item added = item;
        added.id = freshId();
        added.addedBy = room.me();
        room.editQueue({room::QueueEdit::Kind::Add, {added}, {}, 0});
    });
}

void RoomEngine::watch(const room::Room &room)
{
    connect(&room, &room::Room::clockChanged, this, [this, &room] { m_playing->setClock(room.clock()); });
    connect(&room, &room::Room::timelineChanged, this, &RoomEngine::onTimeline);
    connect(&room, &room::Room::peopleChanged, this, &RoomEngine::onPeople);
    connect(&room, &room::Room::policyChanged, this, &RoomEngine::publishRoom);
    connect(&room, &room::Room::personJoined, this, &RoomEngine::onPersonJoined);
    connect(&room, &room::Room::personLeft, this, &RoomEngine::onPersonLeft);
    connect(&room, &room::Room::messageReceived, m_chat.get(), &Chat::addMessage);
    connect(&room, &room::Room::postRefused, m_chat.get(), &Chat::dropPending);
    connect(&room, &room::Room::queueChanged, this, &RoomEngine::publishQueue);
    connect(&room, &room::Room::refused, this, &RoomEngine::failed);
}

void RoomEngine::onSwitched(room::Room *from, RoomSwitcher::Carry carry)
{
    remember();
    room::Room &room = *m_switcher->room();
    m_chat->clear();
    m_chat->setMe(room.me());
    m_togetherSince = -1;
    m_togetherBefore = 0;
    m_endedItem.clear();
    m_playing->setClock({});
    watch(room);
    m_highlights->setRoom(&room);
    if (from && carry != RoomSwitcher::Carry::Nothing)
        bringAlong(*from, carry == RoomSwitcher::Carry::Paused);
    room.reportStatus(m_playing->driver().status());
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &action : waiting)
        action(room);
}

/** Into a room made here and now: the queue and what plays. Back alone it stands paused, and only what is here comes.
 */
void RoomEngine::bringAlong(const room::Room &from, bool paused)
{
    room::Room &room = *m_switcher->room();
    QList<protocol::Item> items = from.queue().items;
    if (paused)
        items.removeIf([this](const protocol::Item &item) { return m_files->fileFor(item).isEmpty(); });
    if (!items.isEmpty())
        room.editQueue({room::QueueEdit::Kind::Add, items, {}, 0});
    if (m_playing->item().id.isEmpty() || (paused && m_playing->file().isEmpty()))
        return;
    const sync::Timeline timeline = from.timeline();
    const Millis position
        = from.clock() ? timeline.positionAt(from.clock()->toServer(m_dependencies.clock->now())) : timeline.position;
    const bool moving = timeline.isMoving() || timeline.state == sync::Timeline::State::Gathering;
    m_carrying = true;
    openItem(m_playing->item(), std::max(0.0, position), moving && !paused, true);
}

void RoomEngine::onTimeline(const sync::Timeline &before, const sync::Timeline &now)
{
    const room::Room &room = *m_switcher->room();
    if (m_carrying && now.state == sync::Timeline::State::Empty)
        return; // the file stays open until the new room knows it
    m_carrying = false;
    publishActivity(before, now);
    m_playing->setTimeline(now, room.item());
    if (before.item != now.item) {
        publishQueue();
        remember();
    }
}

void RoomEngine::publishActivity(const sync::Timeline &before, const sync::Timeline &now)
{
    const room::Room &room = *m_switcher->room();
    if (now.by.isEmpty() || before.revision == 0 || now.revision == before.revision || room.people().size() < 2)
        return;
    const Millis from = m_playing->position();
    const QString title = room.item() ? room.item()->title : QString();
    const ActivityMessage activity = activityOf(now, m_chat->nameOf(now.by), from, title, isAtEnd(from));
    if (activity.text.isEmpty())
        return;
    const Millis time = m_dependencies.clock->now();
    const bool seek = now.cause == sync::Timeline::Cause::Seek;
    const bool again = seek && m_lastSeek.by == now.by && time - m_lastSeek.at < sameSeek && !m_chat->lines().isEmpty();
    if (again)
        m_chat->replaceLast(activity.text, activity.position);
    else
        m_chat->addEvent(ChatLine::Kind::ActivityMessage, now.by, activity.text, activity.position, now.item);
    m_lastSeek.by = seek ? now.by : QString();
    m_lastSeek.at = time;
}

void RoomEngine::onPeople()
{
    const room::Room &room = *m_switcher->room();
    for (const ports::Person &person : room.people())
        m_chat->setProfile(person.id, person.profile);
    const bool together = room.people().size() > 1;
    m_playing->driver().setAlone(!together);
    if (together && m_togetherSince < 0)
        m_togetherSince = m_dependencies.clock->now();
    if (!together && m_togetherSince >= 0)
        m_togetherBefore += m_dependencies.clock->now() - std::exchange(m_togetherSince, -1);
    publishRoom();
}

void RoomEngine::onPersonJoined(const ports::Person &person, bool returned)
{
    m_lastSeek.by.clear();
    m_chat->setProfile(person.id, person.profile);
    if (returned)
        m_chat->addEvent(ChatLine::Kind::Returned, person.id, tr("%1 is back").arg(person.profile.name));
    else
        m_chat->addEvent(ChatLine::Kind::Joined, person.id, tr("%1 came in").arg(person.profile.name));
}

void RoomEngine::onPersonLeft(const ports::Person &person, bool saidGoodbye)
{
    m_lastSeek.by.clear();
    if (saidGoodbye)
        m_chat->addEvent(ChatLine::Kind::Left, person.id, tr("%1 left").arg(person.profile.name));
    else
        m_chat->addEvent(ChatLine::Kind::Dropped, person.id, tr("%1 lost the connection").arg(person.profile.name));
}

// --- what it looks like ---

Millis RoomEngine::together() const
{
    return m_togetherBefore + (m_togetherSince >= 0 ? m_dependencies.clock->now() - m_togetherSince : 0);
}

QStringList RoomEngine::namesOf(const QStringList &members) const
{
    QStringList names;
    for (const QString &member : members)
        names.append(m_chat->nameOf(member));
    return names;
}

void RoomEngine::publishPlayback()
{
    Playback playback = m_playing->playback();
    playback.waiting = namesOf(playback.waiting);
    // The clock's estimate breathes by fractions of a millisecond: nothing anybody could see.
    Playback steady = playback;
    if (std::abs(steady.sampledAt - m_toldPlayback.sampledAt) < 2)
        steady.sampledAt = m_toldPlayback.sampledAt;
    if (std::abs(steady.deadline - m_toldPlayback.deadline) < 2)
        steady.deadline = m_toldPlayback.deadline;
    if (steady == m_toldPlayback)
        return;
    m_toldPlayback = playback;
    Q_EMIT playbackTold(playback);
}

RoomMember RoomEngine::memberOf(const ports::Person &person) const
{
    const bool me = person.id == m_switcher->room()->me();
    return {person.id,
            person.profile.name,
            person.profile.colour,
            me,
            person.role == protocol::Role::Host,
            me ? m_switcher->room()->status() : person.status, // the server tells it to the others only
            person.profile.place,
            person.profile.remembers};
}

QList<RoomMember> RoomEngine::members() const
{
    QList<RoomMember> members;
    for (const ports::Person &person : m_switcher->room()->people()) {
        if (person.id == m_switcher->room()->me())
            members.prepend(memberOf(person));
        else
            members.append(memberOf(person));
    }
    return members;
}

void RoomEngine::publishRoom()
{
    const room::Room *room = m_switcher->room();
    if (!room)
        return;
    RoomState told;
    told.mode = m_switcher->mode();
    told.link = m_switcher->link();
    told.error = room->lastError();
    told.invite = m_switcher->invite();
    told.reach = m_switcher->reach();
    told.me = room->me();
    told.hasPassword = m_switcher->hasPassword();
    told.policy = room->policy();
    told.togetherMs = static_cast<qint64>(together());
    told.sharing = m_switcher->sharing();
    told.members = members();
    for (const ports::Person &person : room->knocking())
        told.knocking.append(memberOf(person));
    if (told == m_toldRoom)
        return;
    m_toldRoom = told;
    Q_EMIT roomTold(told);
}

void RoomEngine::publishQueue()
{
    const room::Room *room = m_switcher ? m_switcher->room() : nullptr;
    if (!room)
        return;
    QList<QueueEntry> entries;
    for (const protocol::Item &item : room->queue().items) {
        const bool here = !m_files->fileFor(item).isEmpty();
        if (!here)
            m_files->searchOnce(item);
        entries.append({item, item.id == room->timeline().item, here, m_chat->nameOf(item.addedBy)});
    }
    if (entries == m_toldQueue)
        return;
    m_toldQueue = entries;
    Q_EMIT queueTold(entries);
}

} // namespace farnear::session
