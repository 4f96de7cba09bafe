// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A RoomWorker's rooms: entering, leaving, and what happens in them.
#include "session/roomworker.h"

#include "base/ids.h"
#include "protocol/cleantext.h"
#include "protocol/limits.h"
#include "session/deeds.h"
#include "session/playqueue.h"

namespace farnear::session {

namespace {
constexpr qsizetype longestText = protocol::limits::textChars;
constexpr Millis sameSeek = 4000; //!< seeks of one person in a row are told as one
} // namespace

void RoomWorker::startRoom(const HostOptions &options)
{
    withRoom([this, options](const room::Room &) { m_doors->start(options); });
}

void RoomWorker::joinRoom(const protocol::Invite &invite, const QString &password)
{
    withRoom([this, invite, password](const room::Room &) { m_doors->join(invite, password); });
}

void RoomWorker::leaveRoom()
{
    m_doors->leave();
}

void RoomWorker::introduce(const Introduction &introduction)
{
    m_introduction = introduction;
    m_doors->introduce(introduction);
    if (m_doors->room())
        m_chat->setProfile(m_doors->room()->me(), introduction.profile(m_doors->sharing()));
}

void RoomWorker::setSharing(place::Precision precision)
{
    m_doors->setSharing(precision);
}

void RoomWorker::networkChanged()
{
    m_doors->hint();
}

void RoomWorker::say(const QString &text)
{
    if (text.size() > longestText) {
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

void RoomWorker::post(protocol::PostContent content)
{
    withRoom([this, content](room::Room &room) mutable {
        content.item = room.timeline().item;
        content.position = content.item.isEmpty() ? -1 : m_playing->position();
        if (const auto entry = room.say(content, QDateTime::currentMSecsSinceEpoch()))
            m_chat->addPending(*entry);
    });
}

void RoomWorker::sendMoment(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                            const Moment &moment)
{
    const auto entry = m_keepsakes->pictures().share(image, size, preview, caption, moment.position, moment.item.id);
    if (entry)
        m_chat->addPending(*entry);
}

void RoomWorker::wantPicture(const QString &id)
{
    m_keepsakes->pictures().want(id);
}

void RoomWorker::resumeEvening(const ports::Evening &last)
{
    m_keepsakes->recorder().resume(last);
}

void RoomWorker::setRemembering(bool on)
{
    m_keepsakes->recorder().setOn(on);
}

void RoomWorker::forgetEvening(const QString &id)
{
    m_keepsakes->recorder().forget(id);
}

void RoomWorker::seeEvening()
{
    const room::Room *room = m_doors->room();
    if (!room)
        return;
    const EveningTime &time = m_parts.eveningTime;
    m_keepsakes->recorder().tick({time.now(), time.wall(), room->timeline().revision, m_playing->item(), members()});
}

void RoomWorker::setLiked(bool liked)
{
    if (m_playing->item().id.isEmpty())
        return;
    protocol::PostContent content;
    content.kind = protocol::PostContent::Kind::Heart;
    content.about = m_playing->item();
    content.count = liked ? 1 : 0;
    post(content);
}

void RoomWorker::enqueueItem(const protocol::Item &item)
{
    withRoom([item](room::Room &room) {
        protocol::Item added = item;
        added.id = freshId();
        added.addedBy = room.me();
        room.editQueue({room::QueueEdit::Kind::Add, {added}, {}, 0});
    });
}

void RoomWorker::watch(const room::Room &room)
{
    connect(&room, &room::Room::clockChanged, this, [this, &room] { m_playing->setClock(room.clock()); });
    connect(&room, &room::Room::timelineChanged, this, &RoomWorker::onTimeline);
    connect(&room, &room::Room::peopleChanged, this, &RoomWorker::onPeople);
    connect(&room, &room::Room::policyChanged, this, &RoomWorker::tellRoom);
    connect(&room, &room::Room::personJoined, this, &RoomWorker::onPersonJoined);
    connect(&room, &room::Room::personLeft, this, &RoomWorker::onPersonLeft);
    connect(&room, &room::Room::said, m_chat.get(), &Chat::addSaid);
    connect(&room, &room::Room::postRefused, m_chat.get(), &Chat::dropPending);
    connect(&room, &room::Room::queueChanged, this, &RoomWorker::tellQueue);
    connect(&room, &room::Room::refused, this, &RoomWorker::failed);
}

void RoomWorker::onSwitched(room::Room *from, Doors::Carry carry)
{
    remember();
    room::Room &room = *m_doors->room();
    m_chat->clear();
    m_chat->setMe(room.me());
    m_togetherSince = -1;
    m_togetherBefore = 0;
    m_endedItem.clear();
    m_playing->setClock({});
    watch(room);
    m_keepsakes->setRoom(&room);
    if (from && carry != Doors::Carry::Nothing)
        bringAlong(*from, carry == Doors::Carry::Paused);
    room.reportStatus(m_playing->driver().status());
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &action : waiting)
        action(room);
}

/** Into a room made here and now: the queue and what plays. Back alone it stands paused, and only what is here comes.
 */
void RoomWorker::bringAlong(const room::Room &from, bool paused)
{
    room::Room &room = *m_doors->room();
    QList<protocol::Item> items = from.queue().items;
    if (paused)
        items.removeIf([this](const protocol::Item &item) { return m_files->fileFor(item).isEmpty(); });
    if (!items.isEmpty())
        room.editQueue({room::QueueEdit::Kind::Add, items, {}, 0});
    if (m_playing->item().id.isEmpty() || (paused && m_playing->file().isEmpty()))
        return;
    const sync::Timeline timeline = from.timeline();
    const Millis position
        = from.clock() ? timeline.positionAt(from.clock()->toServer(m_parts.clock->now())) : timeline.position;
    const bool moving = timeline.isMoving() || timeline.state == sync::Timeline::State::Gathering;
    m_carrying = true;
    openItem(m_playing->item(), std::max(0.0, position), moving && !paused, true);
}

void RoomWorker::onTimeline(const sync::Timeline &before, const sync::Timeline &now)
{
    const room::Room &room = *m_doors->room();
    if (m_carrying && now.state == sync::Timeline::State::Empty)
        return; // the file stays open until the new room knows it
    m_carrying = false;
    tellDeed(before, now);
    m_playing->setTimeline(now, room.item());
    if (before.item != now.item) {
        tellQueue();
        remember();
    }
}

void RoomWorker::tellDeed(const sync::Timeline &before, const sync::Timeline &now)
{
    const room::Room &room = *m_doors->room();
    if (now.by.isEmpty() || before.revision == 0 || now.revision == before.revision || room.people().size() < 2)
        return;
    const Millis from = m_playing->position();
    const QString title = room.item() ? room.item()->title : QString();
    const Deed deed = deedOf(now, m_chat->nameOf(now.by), from, title, isAtEnd(from));
    if (deed.text.isEmpty())
        return;
    const Millis time = m_parts.clock->now();
    const bool seek = now.cause == sync::Timeline::Cause::Seek;
    const bool again = seek && m_lastSeek.by == now.by && time - m_lastSeek.at < sameSeek && !m_chat->lines().isEmpty();
    if (again)
        m_chat->replaceLast(deed.text, deed.position);
    else
        m_chat->addEvent(ChatLine::Kind::Deed, now.by, deed.text, deed.position, now.item);
    m_lastSeek.by = seek ? now.by : QString();
    m_lastSeek.at = time;
}

void RoomWorker::onPeople()
{
    const room::Room &room = *m_doors->room();
    for (const ports::Person &person : room.people())
        m_chat->setProfile(person.id, person.profile);
    const bool together = room.people().size() > 1;
    m_playing->driver().setAlone(!together);
    if (together && m_togetherSince < 0)
        m_togetherSince = m_parts.clock->now();
    if (!together && m_togetherSince >= 0)
        m_togetherBefore += m_parts.clock->now() - std::exchange(m_togetherSince, -1);
    tellRoom();
}

void RoomWorker::onPersonJoined(const ports::Person &person, bool returned)
{
    m_lastSeek.by.clear();
    m_chat->setProfile(person.id, person.profile);
    if (returned)
        m_chat->addEvent(ChatLine::Kind::Returned, person.id, tr("%1 is back").arg(person.profile.name));
    else
        m_chat->addEvent(ChatLine::Kind::Joined, person.id, tr("%1 came in").arg(person.profile.name));
}

void RoomWorker::onPersonLeft(const ports::Person &person, bool saidGoodbye)
{
    m_lastSeek.by.clear();
    if (saidGoodbye)
        m_chat->addEvent(ChatLine::Kind::Left, person.id, tr("%1 left").arg(person.profile.name));
    else
        m_chat->addEvent(ChatLine::Kind::Dropped, person.id, tr("%1 lost the connection").arg(person.profile.name));
}

// --- what it looks like ---

Millis RoomWorker::together() const
{
    return m_togetherBefore + (m_togetherSince >= 0 ? m_parts.clock->now() - m_togetherSince : 0);
}

QStringList RoomWorker::namesOf(const QStringList &members) const
{
    QStringList names;
    for (const QString &member : members)
        names.append(m_chat->nameOf(member));
    return names;
}

void RoomWorker::tellPlayback()
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

RoomMember RoomWorker::memberOf(const ports::Person &person) const
{
    const bool me = person.id == m_doors->room()->me();
    return {person.id,
            person.profile.name,
            person.profile.colour,
            me,
            person.role == protocol::Role::Host,
            me ? m_doors->room()->status() : person.status, // the server tells it to the others only
            person.profile.place,
            person.profile.remembers};
}

QList<RoomMember> RoomWorker::members() const
{
    QList<RoomMember> members;
    for (const ports::Person &person : m_doors->room()->people()) {
        if (person.id == m_doors->room()->me())
            members.prepend(memberOf(person));
        else
            members.append(memberOf(person));
    }
    return members;
}

void RoomWorker::tellRoom()
{
    const room::Room *room = m_doors->room();
    if (!room)
        return;
    Room told;
    told.mode = m_doors->mode();
    told.link = m_doors->link();
    told.error = room->lastError();
    told.invite = m_doors->invite();
    told.me = room->me();
    told.hasPassword = m_doors->hasPassword();
    told.policy = room->policy();
    told.togetherMs = static_cast<qint64>(together());
    told.sharing = m_doors->sharing();
    told.members = members();
    for (const ports::Person &person : room->knocking())
        told.knocking.append(memberOf(person));
    if (told == m_toldRoom)
        return;
    m_toldRoom = told;
    Q_EMIT roomTold(told);
}

void RoomWorker::tellQueue()
{
    const room::Room *room = m_doors ? m_doors->room() : nullptr;
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
