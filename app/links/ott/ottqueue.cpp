// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/ottqueue.h"

#include <algorithm>
#include <utility>

#include "links/ott/messagewriter.h"

namespace farnear::ott {

using model::QueueEdit;

OttQueue::OttQueue(Access &access, const RoomItems &items, Send send)
    : m_access(access)
    , m_items(items)
    , m_send(std::move(send))
{
}

void OttQueue::tell()
{
    Q_EMIT changed(m_items.queue());
}

void OttQueue::edit(const QueueEdit &edit)
{
    m_edits.append(edit);
    next();
}

void OttQueue::next()
{
    if (m_asking || m_edits.isEmpty())
        return;
    const QueueEdit edit = m_edits.first();
    switch (edit.kind) {
    case QueueEdit::Kind::Add: return add(edit);
    case QueueEdit::Kind::Remove: return remove(edit);
    case QueueEdit::Kind::Move: return move(edit);
    }
}

void OttQueue::add(const QueueEdit &edit)
{
    if (edit.items.isEmpty())
        return settle();
    const model::QueueEntry &entry = edit.items.first();
    if (m_items.find(entry.id)) // moved in from where it was known already
        return onAnswer({});
    if (entry.source.url.isEmpty())
        return refuse({ErrorCode::NotOnTheWeb, entry.source.fileName});
    m_asking = true;
    m_access.add(entry.source.url, this, [this](const Expected<void> &answer) { onAnswer(answer); });
}

void OttQueue::remove(const QueueEdit &edit)
{
    const Item *item = m_items.find(edit.item);
    if (!item)
        return settle();
    if (m_items.isCurrent(edit.item)) {
        m_send(encodeSkip());
        return settle();
    }
    m_asking = true;
    m_access.remove(item->id, this, [this](const Expected<void> &answer) { onAnswer(answer); });
}

/** A place that isn't there would end the connection. */
void OttQueue::move(const QueueEdit &edit)
{
    if (m_items.mode() == QueueMode::Vote)
        return refuse({ErrorCode::NotSupported, {}});
    const int from = m_items.placeOf(edit.item);
    const int last = static_cast<int>(m_items.waiting().size()) - 1;
    const int to = std::clamp(edit.to - (m_items.current() ? 1 : 0), 0, std::max(0, last));
    if (from >= 0 && from != to)
        m_send(encodeOrder(from, to));
    settle();
}

void OttQueue::onAnswer(const Expected<void> &answer)
{
    m_asking = false;
    if (!answer && answer.error().code != ErrorCode::Stale) // it is as it was to be
        return refuse(answer.error());
    QueueEdit &edit = m_edits.first();
    if (edit.kind == QueueEdit::Kind::Add)
        edit.items.removeFirst();
    if (edit.kind == QueueEdit::Kind::Add && !edit.items.isEmpty())
        return next();
    settle();
}

void OttQueue::settle()
{
    m_edits.removeFirst();
    Q_EMIT settled(1);
    next();
}

void OttQueue::refuse(const Error &error)
{
    m_edits.clear();
    Q_EMIT refused(error);
}

} // namespace farnear::ott
