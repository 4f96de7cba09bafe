// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/queueeditor.h"

#include <algorithm>

namespace farnear::links {

namespace {

constexpr qsizetype maxItems = 500;

qsizetype indexOf(const model::Queue &queue, const QString &id)
{
    const auto it = std::find_if(queue.items.begin(), queue.items.end(),
                                 [&id](const model::QueueEntry &item) { return item.id == id; });
    return it == queue.items.end() ? -1 : std::distance(queue.items.begin(), it);
}

void add(model::Queue &queue, const QList<model::QueueEntry> &items)
{
    for (const model::QueueEntry &item : items) {
        if (queue.items.size() < maxItems && indexOf(queue, item.id) < 0)
            queue.items.append(item);
    }
}

} // namespace

model::Queue applied(model::Queue queue, const model::QueueEdit &edit)
{
    if (edit.kind == model::QueueEdit::Kind::Add) {
        add(queue, edit.items);
        return queue;
    }
    const qsizetype at = indexOf(queue, edit.item);
    if (at < 0)
        return queue;
    if (edit.kind == model::QueueEdit::Kind::Remove)
        queue.items.removeAt(at);
    else
        queue.items.move(at, std::clamp<qsizetype>(edit.to, 0, queue.items.size() - 1));
    return queue;
}

void QueueEditor::setQueue(const model::Queue &queue, qint64 revision)
{
    const bool ours = m_underWay && revision == m_underWay->set.replaces + 1 && queue == m_underWay->set.queue;
    if (ours) {
        m_edits.remove(0, m_underWay->edits);
        m_settled += static_cast<int>(m_underWay->edits);
        m_underWay.reset();
        m_renews = false;
        m_tries = 0;
    }
    m_queue = queue;
    m_revision = revision;
}

std::optional<QueueEditor::Set> QueueEditor::next()
{
    if (m_underWay || (m_edits.isEmpty() && !m_renews))
        return std::nullopt;
    model::Queue wanted = m_queue;
    for (const model::QueueEdit &edit : std::as_const(m_edits))
        wanted = applied(std::move(wanted), edit);
    if (wanted == m_queue && !m_renews) {
        m_settled += static_cast<int>(m_edits.size());
        giveUp();
        return std::nullopt;
    }
    m_underWay = UnderWay{{wanted, m_revision}, m_edits.size()};
    return m_underWay->set;
}

bool QueueEditor::conflicted()
{
    m_underWay.reset();
    if (++m_tries < maxTries)
        return true;
    giveUp();
    return false;
}

void QueueEditor::giveUp()
{
    m_edits.clear();
    m_renews = false;
    m_underWay.reset();
    m_tries = 0;
}

} // namespace farnear::links
