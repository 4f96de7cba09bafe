// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/queueworker.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <memory>

#include "base/ids.h"
#include "base/webaddress.h"
#include "media/mediascanner.h"
#include "session/intents.h"
#include "session/playqueue.h"

namespace farnear::session {

namespace {

using model::QueueEdit;

constexpr std::chrono::milliseconds turnLasts{700};
constexpr std::chrono::milliseconds othersEnd{700}; //!< between looks whether those with a longer file have ended, too
constexpr Millis longer = 1000;

/** By its name: no disk is asked on the thread that keeps the room. */
bool isOneFile(const QList<QUrl> &files)
{
    return files.size() == 1 && media::isMediaName(files.first().fileName());
}

} // namespace

QueueWorker::QueueWorker(RoomSwitcher &switcher, const Roster &roster, media::FileFinder &files,
                         PlaybackWorker &playback, QObject *parent)
    : QObject(parent)
    , m_switcher(switcher)
    , m_roster(roster)
    , m_files(files)
    , m_playback(playback)
{
    connect(&m_files, &media::FileFinder::learned, this, &QueueWorker::publish);
    connect(&m_files, &media::FileFinder::searched, this, &QueueWorker::publish);
}

void QueueWorker::failFirst(const QList<Error> &errors)
{
    if (!errors.isEmpty())
        Q_EMIT failed(errors.first());
}

/** The room plays what this computer has no file for, and the others hear it. */
bool QueueWorker::wantsOwnCopy() const
{
    const room::Room *room = m_switcher.room();
    return room && room->people().size() > 1 && m_playback.playing().playback().phase == Playback::Phase::Missing;
}

void QueueWorker::open(const QList<QUrl> &files)
{
    if (wantsOwnCopy()
        && !std::any_of(files.begin(), files.end(), &isOnTheWeb)) // never over the heads of those who are watching
        return isOneFile(files) ? m_playback.useFile(files.first()) : offerAsCopy(files);
    const auto playsYet = std::make_shared<bool>(false); // shared by the batches
    m_files.read(files, [this, playsYet](const QList<media::KnownFile> &found, const QList<Error> &errors) {
        failFirst(errors);
        add(found, !*playsYet);
        *playsYet = *playsYet || !found.isEmpty();
    });
}

void QueueWorker::enqueue(const QList<QUrl> &files)
{
    m_files.read(files, [this](const QList<media::KnownFile> &found, const QList<Error> &errors) {
        failFirst(errors);
        add(found, false);
    });
}

void QueueWorker::offer(const QList<QUrl> &files)
{
    m_files.read(files, [this](const QList<media::KnownFile> &, const QList<Error> &errors) { failFirst(errors); });
}

/** One file, whatever its name says, is the copy; of several or of a folder the one that matches. */
void QueueWorker::offerAsCopy(const QList<QUrl> &files)
{
    m_files.read(files, [this, files](const QList<media::KnownFile> &found, const QList<Error> &errors) {
        failFirst(errors);
        if (files.size() == 1 && found.size() == 1 && found.first().url == files.first() && wantsOwnCopy())
            m_playback.useFile(files.first());
    });
}

void QueueWorker::add(const QList<media::KnownFile> &files, bool playFirst)
{
    if (files.isEmpty())
        return;
    m_switcher.withRoom([this, files, playFirst](room::Room &room) {
        QList<model::QueueEntry> items;
        for (const media::KnownFile &file : files) {
            items.append({freshId(), file.facts.content, file.facts.tags, file.facts.source, room.me()});
            m_files.choose(items.last().id, file.url);
            m_files.allow(file.url); // it is this person who brings it
        }
        room.editQueue({QueueEdit::Kind::Add, items, {}, 0});
        if (playFirst)
            askToOpen(room, items.first(), 0, true);
    });
}

void QueueWorker::enqueueItem(const model::QueueEntry &item)
{
    m_switcher.withRoom([item](room::Room &room) {
        model::QueueEntry added = item;
        added.id = freshId();
        added.addedBy = room.me();
        room.editQueue({QueueEdit::Kind::Add, {added}, {}, 0});
    });
}

void QueueWorker::skip(int items)
{
    m_switcher.withRoom([this, items](room::Room &room) {
        const QString from = m_skipping.isEmpty() ? room.timeline().item : m_skipping;
        const auto item = neighbour(room.queue(), from, items);
        if (!item)
            return;
        m_skipping = item->id;
        askToOpen(room, *item, 0, true);
    });
}

void QueueWorker::play(const QString &itemId)
{
    m_switcher.withRoom([itemId](room::Room &room) {
        if (const auto item = itemWithId(room.queue(), itemId))
            askToOpen(room, *item, 0, true);
    });
}

void QueueWorker::edit(const QueueEdit &edit)
{
    m_switcher.withRoom([edit](room::Room &room) { room.editQueue(edit); });
}

void QueueWorker::setRoom(room::Room &room, const room::Room *from, RoomSwitcher::Carry how)
{
    m_skipping.clear();
    connect(&room, &room::Room::queueChanged, this, &QueueWorker::publish);
    connect(&room, &room::Room::timelineChanged, this,
            [this, &room](const sync::Timeline &before, const sync::Timeline &now) { onTimeline(room, before, now); });
    connect(&room, &room::Room::refused, this, [this] { m_skipping.clear(); });
    connect(&room, &room::Room::linkChanged, this, [this] { m_skipping.clear(); });
    if (from && how != RoomSwitcher::Carry::Nothing)
        carry(room, *from, how == RoomSwitcher::Carry::Paused);
}

/** Into a room made here and now; back alone only what is here. */
void QueueWorker::carry(room::Room &room, const room::Room &from, bool paused)
{
    QList<model::QueueEntry> items = from.queue().items;
    if (paused)
        items.removeIf([this](const model::QueueEntry &item) { return m_files.fileFor(item).isEmpty(); });
    if (!items.isEmpty())
        room.editQueue({QueueEdit::Kind::Add, items, {}, 0});
}

void QueueWorker::onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now)
{
    if (now.by != room.me() || now.item == m_skipping)
        m_skipping.clear();
    if (before.item != now.item)
        publish();
}

void QueueWorker::onEnded(const QString &item)
{
    m_switcher.withRoom([this, item](const room::Room &room) {
        if (room.timeline().item != item || !room.timeline().isMoving())
            return;
        const auto wait = turnLasts * turn(room.people(), room.me());
        QTimer::singleShot(wait, this, [this, item, revision = room.timeline().revision] { onTurn(item, revision); });
    });
}

/** Somebody's file is longer than this one here, and isn't at its end. */
bool QueueWorker::othersPlayOn(const room::Room &room) const
{
    const auto people = room.people();
    return std::any_of(people.begin(), people.end(), [&](const model::Member &person) {
        const auto &status = person.status;
        const bool plays = status.phase == model::Phase::Playing || status.phase == model::Phase::CatchingUp;
        return person.id != room.me() && plays && status.duration > m_playback.playing().duration() + longer;
    });
}

/** Several may find it their turn; the room takes the first, and the others' wishes are stale. */
void QueueWorker::onTurn(const QString &endedItem, qint64 revision)
{
    room::Room *room = m_switcher.room();
    if (!room || room->timeline().revision != revision)
        return;
    if (othersPlayOn(*room)) {
        QTimer::singleShot(othersEnd, this, [this, endedItem, revision] { onTurn(endedItem, revision); });
        return;
    }
    sync::Intent pause;
    pause.kind = sync::Intent::Kind::Pause;
    if (const auto item = neighbour(room->queue(), endedItem, 1))
        askToOpen(*room, *item, 0, true, true);
    else
        room->request(pause, {}, true);
}

void QueueWorker::publish()
{
    const room::Room *room = m_switcher.room();
    if (!room)
        return;
    QList<QueueLine> entries;
    for (const model::QueueEntry &item : room->queue().items) {
        const bool here = !m_files.fileFor(item).isEmpty();
        if (!here)
            m_files.searchOnce(item);
        entries.append({item, item.id == room->timeline().item, here, m_roster.nameOf(item.addedBy)});
    }
    if (entries == m_told)
        return;
    m_told = entries;
    Q_EMIT told(entries);
}

} // namespace farnear::session
