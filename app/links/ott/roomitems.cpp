// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/roomitems.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QUrl>

#include <algorithm>

#include "base/ids.h"
#include "base/webaddress.h"
#include "links/ott/limits.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::ott {

namespace {

using namespace Qt::StringLiterals;

/** Of "direct" and its like the id is the address; others tell one, or are pages with a player of their own. */
QUrl addressOf(const Item &item)
{
    static const QStringList addresses{u"direct"_s, u"hls"_s, u"dash"_s};
    const bool isManifest = item.mime == "application/json"_L1; // tells of files, and is none
    const bool isAddress = addresses.contains(item.id.service) && !isManifest;
    const QUrl url(item.url.isEmpty() && isAddress ? item.id.id : item.url, QUrl::StrictMode);
    return isOnTheWeb(url) ? url : QUrl();
}

model::Tags::Kind kindOf(const Item &item, const QString &fileName)
{
    static const QStringList music{u"mp3"_s, u"ogg"_s, u"flac"_s, u"opus"_s, u"m4a"_s};
    const bool isMusic = item.mime.startsWith("audio/"_L1) || music.contains(fileName.section(u'.', -1).toLower());
    return isMusic ? model::Tags::Kind::Music : model::Tags::Kind::Film;
}

} // namespace

QString entryIdOf(const ItemId &item)
{
    const QByteArray whole = (item.service + u'\n' + item.id).toUtf8();
    return toBase64Url(QCryptographicHash::hash(whole, QCryptographicHash::Sha256).left(16));
}

model::QueueEntry entryOf(const Item &item)
{
    model::QueueEntry entry;
    entry.id = entryIdOf(item.id);
    entry.source.url = addressOf(item);
    if (entry.source.url.isEmpty())
        entry.source.site = model::cleanLine(item.id.service, model::limits::nameChars);
    const QString title = model::cleanLine(item.title, model::limits::titleChars);
    const QString name = model::cleanLine(entry.source.url.fileName(), model::limits::fileNameChars);
    entry.source.fileName = name.contains(u'.') ? name : title;
    entry.tags.title = !title.isEmpty() ? title : name.isEmpty() ? entry.source.url.host() : name;
    if (entry.tags.title.isEmpty())
        entry.tags.title = u"?"_s;
    entry.tags.duration = item.length * 1000;
    entry.tags.kind = kindOf(item, name);
    return entry;
}

bool RoomItems::take(const RoomSync &sync)
{
    const model::Queue before = queue();
    if (sync.queueMode)
        m_mode = *sync.queueMode;
    if (sync.current)
        m_current = sync.current->item;
    if (sync.queue)
        m_waiting = *sync.queue;
    if (sync.votes)
        m_votes = *sync.votes;
    return queue() != before;
}

void RoomItems::take(const RoomEvent &event)
{
    if (event.kind != RoomEvent::Kind::Add || event.item == ItemId{})
        return;
    if (m_added.size() > limits::queue) {
        m_added.clear();
        m_addedBy.clear();
    }
    m_addedBy.insert(entryIdOf(event.item), event.by.id);
    if (!event.url.isEmpty())
        m_added.insert(event.url, event.item);
}

std::optional<ItemId> RoomItems::addedFrom(const QString &url) const
{
    const auto it = m_added.constFind(url);
    return it == m_added.cend() ? std::nullopt : std::optional(*it);
}

int RoomItems::votesFor(const ItemId &item) const
{
    const QString name = item.service + item.id;
    const auto it = std::find_if(m_votes.cbegin(), m_votes.cend(),
                                 [&name](const VoteCount &count) { return count.item == name; });
    return it == m_votes.cend() ? 0 : it->votes;
}

QList<Item> RoomItems::inOrder() const
{
    QList<Item> items = m_waiting;
    if (m_mode == QueueMode::Vote)
        std::stable_sort(items.begin(), items.end(),
                         [this](const Item &a, const Item &b) { return votesFor(a.id) > votesFor(b.id); });
    return items;
}

model::QueueEntry RoomItems::entry(const Item &item) const
{
    model::QueueEntry entry = entryOf(item);
    entry.addedBy = m_addedBy.value(entry.id);
    return entry;
}

model::Queue RoomItems::queue() const
{
    model::Queue queue;
    if (m_current)
        queue.items.append(entry(*m_current));
    for (const Item &item : inOrder())
        queue.items.append(entry(item));
    return queue;
}

model::QueueEntry RoomItems::currentEntry() const
{
    return m_current ? entry(*m_current) : model::QueueEntry();
}

bool RoomItems::isCurrent(const QString &entry) const
{
    return m_current && entryIdOf(m_current->id) == entry;
}

int RoomItems::placeOf(const QString &entry) const
{
    const auto it = std::find_if(m_waiting.cbegin(), m_waiting.cend(),
                                 [&entry](const Item &item) { return entryIdOf(item.id) == entry; });
    return it == m_waiting.cend() ? -1 : static_cast<int>(std::distance(m_waiting.cbegin(), it));
}

const Item *RoomItems::find(const QString &entry) const
{
    if (isCurrent(entry))
        return &*m_current;
    const int place = placeOf(entry);
    return place < 0 ? nullptr : &m_waiting[place];
}

const Item *RoomItems::next() const
{
    const QList<Item> items = inOrder();
    return items.isEmpty() ? nullptr : find(entryIdOf(items.first().id));
}

} // namespace farnear::ott
