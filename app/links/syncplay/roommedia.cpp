// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/roommedia.h"

#include <QCoreApplication>

#include <algorithm>

#include "links/syncplay/fileidentity.h"
#include "model/cleantext.h"

namespace farnear::syncplay {

namespace {

/** Something of the playlist, where no more than its name is known, by what a person tells of their copy. */
model::QueueEntry described(const model::QueueEntry &listed, const model::QueueEntry &told)
{
    model::QueueEntry entry = listed;
    if (entry.content == model::ContentId{} && entry.tags.duration <= 0) {
        entry.content = told.content;
        entry.tags.duration = told.tags.duration;
    }
    return entry;
}

} // namespace

void RoomMedia::begin(const RoomItem &item, const QStringList &names)
{
    m_namesBefore = names;
    m_item = item;
    m_playlist.know(item.entry);
}

QStringList RoomMedia::names() const
{
    return m_playlist.names().isEmpty() ? m_namesBefore : m_playlist.names();
}

void RoomMedia::open(const model::QueueEntry &entry)
{
    m_item = entry.id.isEmpty() ? RoomItem{} : RoomItem{entry, fileOf(entry)};
}

bool RoomMedia::adopt(const Person &person, const QString &shown)
{
    if (!m_item.isEmpty() && isSameRecording(m_item.file, *person.file))
        return false;
    const QString title = QCoreApplication::translate("farnear::syncplay::RoomMedia", "What %1 plays").arg(shown);
    const int place = m_playlist.placeOfFile(*person.file);
    if (place >= 0 && m_playlist.at(place).id == m_item.entry.id)
        return false; // of another length, or so they say
    model::QueueEntry entry = entryOf(*person.file, title);
    entry.addedBy = person.name;
    if (place >= 0)
        entry = described(m_playlist.at(place), entry);
    m_item = {entry, *person.file};
    return true;
}

bool RoomMedia::adoptCurrent(const QString &by)
{
    const auto current = m_playlist.current();
    if (!current || (!m_item.isEmpty() && isNamed(m_item.file, listedName(*current))))
        return false;
    open(*current);
    if (m_item.entry.addedBy.isEmpty())
        m_item.entry.addedBy = by;
    return true;
}

bool RoomMedia::adoptAny(const QList<Person> &people)
{
    if (!m_item.isEmpty())
        return false;
    const auto current = m_playlist.current();
    const auto plays = [&current](const Person &person) {
        return person.file && (!current || isNamed(*person.file, listedName(*current)));
    };
    const auto it = std::find_if(people.cbegin(), people.cend(), plays);
    if (it == people.cend())
        return adoptCurrent({});
    return adopt(*it, model::cleanName(it->name));
}

} // namespace farnear::syncplay
