// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteroomstore.h"

#include <QVariantList>

#include <algorithm>
#include <variant>

#include "store/database.h"
#include "store/jsonfields.h"

namespace farnear::store {

using protocol::Post;
using protocol::Slot;
using server::StoredRoom;

namespace {

StoredRoom roomOf(const QSqlQuery &row)
{
    StoredRoom room;
    room.roomId = row.value(0).toString();
    room.roomKey = row.value(1).toByteArray();
    room.host = row.value(2).toString();
    room.epoch = row.value(3).toString();
    room.lastSeq = row.value(4).toLongLong();
    room.policy = policyFromJson(row.value(5).toString());
    room.timeline = timelineFromJson(row.value(6).toString());
    room.item = {row.value(7).toString(), row.value(8).toByteArray()};
    return room;
}

Post postOf(const QSqlQuery &row)
{
    Post post;
    post.seq = row.value(0).toLongLong();
    post.id = row.value(1).toString();
    post.from = row.value(2).toString();
    post.at = row.value(3).toDouble();
    post.wallMs = row.value(4).toLongLong();
    post.body = row.value(5).toByteArray();
    post.signature = row.value(6).toByteArray();
    post.key = row.value(7).toByteArray();
    post.arrivedMs = row.value(8).toLongLong();
    return post;
}

/** An empty value is stored as one, not as NULL. */
QVariant blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

SqliteRoomStore::SqliteRoomStore(const QString &path)
    : m_database(
        std::make_unique<Database>(path, QStringLiteral(":/store/migrations/rooms"), Database::Durability::Full))
{
}

SqliteRoomStore::~SqliteRoomStore() = default;

Expected<void> SqliteRoomStore::run(const QString &statement, const QVariantList &values)
{
    const auto done = m_database->run(statement, values);
    return done ? Expected<void>() : Expected<void>(done.error());
}

Expected<QList<StoredRoom>> SqliteRoomStore::load()
{
    auto rows = m_database->run(
        QStringLiteral("SELECT id, key, host, epoch, last_seq, policy, timeline, item, item_body FROM room"));
    if (!rows)
        return rows.error();
    QList<StoredRoom> rooms;
    while (rows->next())
        rooms.append(roomOf(*rows));
    for (StoredRoom &room : rooms) {
        auto slotValues = loadSlots(room.roomId);
        auto posts = loadPosts(room.roomId);
        if (!slotValues || !posts)
            return ErrorCode::StorageFailed;
        room.slotValues = *slotValues;
        room.posts = *posts;
    }
    return rooms;
}

Expected<QList<Slot>> SqliteRoomStore::loadSlots(const QString &roomId)
{
    auto rows = m_database->run(QStringLiteral("SELECT name, revision, by_whom, body, signature, key FROM slot "
                                               "WHERE room = ? ORDER BY name"),
                                {roomId});
    if (!rows)
        return rows.error();
    QList<Slot> values;
    while (rows->next()) {
        values.append({rows->value(0).toString(), rows->value(1).toLongLong(), rows->value(2).toString(),
                       rows->value(3).toByteArray(), rows->value(4).toByteArray(), rows->value(5).toByteArray()});
    }
    return values;
}

Expected<QList<Post>> SqliteRoomStore::loadPosts(const QString &roomId)
{
    auto rows = m_database->run(QStringLiteral("SELECT seq, id, sender, at, wall_ms, body, signature, key, "
                                               "arrived_ms FROM post "
                                               "WHERE room = ? ORDER BY seq"),
                                {roomId});
    if (!rows)
        return rows.error();
    QList<Post> posts;
    while (rows->next())
        posts.append(postOf(*rows));
    return posts;
}

Expected<void> SqliteRoomStore::commit(const QList<server::StoreChange> &changes)
{
    auto opened = m_database->open();
    if (!opened)
        return opened;
    return m_database->inTransaction([&]() -> Expected<void> {
        LastSeqs lastSeqs;
        for (const server::StoreChange &change : changes) {
            auto done = std::visit([&](const auto &one) { return apply(one, lastSeqs); }, change);
            if (!done)
                return done;
        }
        return saveLastSeqs(lastSeqs);
    });
}

void SqliteRoomStore::close()
{
    m_database->close();
}

Expected<void> SqliteRoomStore::apply(const server::SaveRoom &save, LastSeqs &)
{
    const StoredRoom &room = save.room;
    auto saved = run(
        QStringLiteral("INSERT INTO room (id, key, host, epoch, last_seq, policy, timeline, item, item_body) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET key = excluded.key, "
                       "host = excluded.host, epoch = excluded.epoch, last_seq = MAX(last_seq, excluded.last_seq), "
                       "policy = excluded.policy, timeline = excluded.timeline, item = excluded.item, "
                       "item_body = excluded.item_body"),
        {room.roomId, blob(room.roomKey), text(room.host), text(room.epoch), room.lastSeq, toJson(room.policy),
         toJson(room.timeline), text(room.item.id), blob(room.item.body)});
    if (!saved)
        return saved;
    for (const Slot &slot : room.slotValues) {
        auto done = run(QStringLiteral("INSERT OR REPLACE INTO slot (room, name, revision, by_whom, body, "
                                       "signature, key) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                        {room.roomId, slot.name, slot.revision, text(slot.by), blob(slot.body), blob(slot.signature),
                         blob(slot.key)});
        if (!done)
            return done;
    }
    return {};
}

Expected<void> SqliteRoomStore::apply(const server::AppendPost &append, LastSeqs &lastSeqs)
{
    const Post &post = append.post;
    lastSeqs[append.roomId] = std::max(lastSeqs.value(append.roomId), post.seq);
    return run(QStringLiteral("INSERT INTO post (room, seq, id, sender, at, wall_ms, body, signature, key, "
                              "arrived_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
               {append.roomId, post.seq, post.id, text(post.from), post.at, post.wallMs, blob(post.body),
                blob(post.signature), blob(post.key), post.arrivedMs});
}

Expected<void> SqliteRoomStore::apply(const server::TrimPosts &trim, LastSeqs &)
{
    return run(QStringLiteral("DELETE FROM post WHERE room = ? AND seq < ?"), {trim.roomId, trim.beforeSeq});
}

Expected<void> SqliteRoomStore::apply(const server::RemoveRoom &remove, LastSeqs &lastSeqs)
{
    lastSeqs.remove(remove.roomId);
    return run(QStringLiteral("DELETE FROM room WHERE id = ?"), {remove.roomId});
}

/** Once for each room of a group, not for each post. */
Expected<void> SqliteRoomStore::saveLastSeqs(const LastSeqs &lastSeqs)
{
    for (auto it = lastSeqs.cbegin(); it != lastSeqs.cend(); ++it) {
        auto done
            = run(QStringLiteral("UPDATE room SET last_seq = MAX(last_seq, ?) WHERE id = ?"), {it.value(), it.key()});
        if (!done)
            return done;
    }
    return {};
}

} // namespace farnear::store
