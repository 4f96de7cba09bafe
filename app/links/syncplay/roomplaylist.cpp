// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/roomplaylist.h"

#include <QSet>

#include <algorithm>
#include <utility>

#include "links/syncplay/fileidentity.h"

namespace farnear::syncplay {

using model::QueueEdit;
using model::QueueEntry;

namespace {

using Entries = QList<QueueEntry>;

void makeIdsUnique(Entries &entries)
{
    QSet<QString> taken;
    for (QueueEntry &entry : entries) {
        const QString id = entry.id;
        for (int again = 2; taken.contains(entry.id); ++again)
            entry.id = id + u'-' + QString::number(again);
        taken.insert(entry.id);
    }
}

qsizetype charsOf(const QStringList &names)
{
    qsizetype chars = 0;
    for (const QString &name : names)
        chars += name.toUcs4().size();
    return chars;
}

/** What the list alone says: a name. */
QueueEntry entryNamed(const QString &name)
{
    File file;
    file.name = name;
    return entryOf(file, name);
}

} // namespace

QString listedName(const QueueEntry &entry)
{
    return fileOf(entry).name;
}

template <typename Fits>
int RoomPlaylist::placeWhere(Fits fits) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), fits);
    return it == m_entries.end() ? -1 : static_cast<int>(std::distance(m_entries.begin(), it));
}

void RoomPlaylist::know(const QueueEntry &entry)
{
    const QString name = listedName(entry);
    if (name.isEmpty())
        return;
    m_known.insert(name, entry);
    const auto isNamed = [&name](const QueueEntry &listed) { return listedName(listed) == name; };
    const int place = placeWhere(isNamed);
    if (place < 0 || m_entries.at(place).content != model::ContentId{})
        return;
    QueueEntry &listed = m_entries[place];
    const QString id = listed.id;
    listed = entry;
    listed.id = id;
}

void RoomPlaylist::take(const PlaylistTell &tell)
{
    QStringList namesBefore = std::exchange(m_names, tell.files);
    Entries before = std::exchange(m_entries, {});
    for (const QString &name : m_names) {
        const qsizetype same = namesBefore.indexOf(name);
        m_entries.append(same < 0 ? entryFor(name) : before.at(same));
        if (same >= 0)
            namesBefore[same].clear(); // twice the same name are two
        if (m_entries.last().addedBy.isEmpty())
            m_entries.last().addedBy = tell.by;
    }
    makeIdsUnique(m_entries);
}

/** One that is known by this name, or a new one. */
QueueEntry RoomPlaylist::entryFor(const QString &name) const
{
    return m_known.value(name, entryNamed(name));
}

std::optional<QueueEntry> RoomPlaylist::current() const
{
    if (!m_index || *m_index < 0 || *m_index >= m_entries.size())
        return std::nullopt;
    return m_entries.at(*m_index);
}

int RoomPlaylist::placeOf(const QueueEntry &entry) const
{
    const int place = placeWhere([&entry](const QueueEntry &listed) { return listed.id == entry.id; });
    const QString name = listedName(entry);
    if (place >= 0 || name.isEmpty())
        return place;
    return placeWhere([&name](const QueueEntry &listed) { return listedName(listed) == name; });
}

int RoomPlaylist::placeOfFile(const File &file) const
{
    return placeWhere([&file](const QueueEntry &listed) { return isNamed(file, listedName(listed)); });
}

/** names may be another list than this one: what it holds is found by name there. */
Expected<QStringList> RoomPlaylist::edited(const QStringList &names, const QueueEdit &edit) const
{
    QStringList result = names;
    QueueEntry meant;
    meant.id = edit.item;
    const int place = edit.kind == QueueEdit::Kind::Add ? -1 : placeOf(meant);
    const qsizetype from = place < 0 ? -1 : result.indexOf(m_names.at(place));
    if (edit.kind == QueueEdit::Kind::Move && from >= 0)
        result.move(from, std::clamp<qsizetype>(edit.to, 0, result.size() - 1));
    if (edit.kind == QueueEdit::Kind::Remove && from >= 0)
        result.removeAt(from);
    for (const QueueEntry &entry : edit.items) {
        const QString name = listedName(entry);
        if (!name.isEmpty() && !result.contains(name))
            result.append(name);
    }
    if (result.size() > limits::playlist || charsOf(result) > limits::playlistChars)
        return ErrorCode::QueueFull;
    return result;
}

} // namespace farnear::syncplay
