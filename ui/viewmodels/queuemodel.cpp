// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuemodel.h"

#include <algorithm>

#include "viewmodels/format.h"
#include "viewmodels/rows.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

QueueModel::QueueModel(session::QueueController &queue, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(queue)
    , m_entries(queue.entries())
{
    connect(&m_controller, &session::QueueController::changed, this, &QueueModel::refresh);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::QueueLine &entry = m_entries[index.row()];
    switch (role) {
    case ItemIdRole: return entry.item.id;
    case Qt::DisplayRole:
    case TitleRole: return entry.item.tags.title.isEmpty() ? entry.item.source.fileName : entry.item.tags.title;
    case DetailRole: return detail(entry);
    case DurationTextRole: return entry.item.tags.duration > 0 ? Format::clock(entry.item.tags.duration) : QString();
    case CurrentRole: return entry.current;
    case HereRole: return entry.here;
    case AddedByRole: return entry.addedBy;
    case IsMusicRole: return entry.item.tags.kind == model::Tags::Kind::Music;
    default: return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {
        {ItemIdRole, "itemId"},   {TitleRole, "title"}, {DetailRole, "detail"},   {DurationTextRole, "durationText"},
        {CurrentRole, "current"}, {HereRole, "here"},   {AddedByRole, "addedBy"}, {IsMusicRole, "isMusic"}};
}

bool QueueModel::hasNext() const
{
    const int row = currentRow();
    return row >= 0 && row + 1 < count();
}

bool QueueModel::hasPrevious() const
{
    return currentRow() > 0;
}

void QueueModel::next()
{
    m_controller.next();
}

void QueueModel::previous()
{
    m_controller.previous();
}

void QueueModel::play(int row)
{
    if (row < 0 || row >= count())
        return;
    m_controller.play(m_entries[row].item.id);
    Q_EMIT stageWanted();
}

void QueueModel::remove(int row)
{
    if (row >= 0 && row < count())
        m_controller.remove(m_entries[row].item.id);
}

void QueueModel::move(int from, int to)
{
    if (from >= 0 && from < count() && to >= 0 && to < count() && from != to)
        m_controller.move(m_entries[from].item.id, to);
}

void QueueModel::add(const QList<QUrl> &files)
{
    m_controller.enqueue(files);
}

void QueueModel::refresh()
{
    const int before = count();
    Rows::update(*this, m_entries, m_controller.entries(),
                 [](const session::QueueLine &entry) { return entry.item.id; });
    if (count() != before)
        Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

int QueueModel::currentRow() const
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                 [](const session::QueueLine &entry) { return entry.current; });
    return it == m_entries.cend() ? -1 : int(it - m_entries.cbegin());
}

QString QueueModel::detail(const session::QueueLine &entry)
{
    QStringList parts;
    for (const QString &part : {entry.item.tags.artist, entry.item.tags.album}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (parts.isEmpty() && !entry.addedBy.isEmpty())
        parts << tr("from %1", "who added it").arg(entry.addedBy);
    return parts.join(u" · "_s);
}

} // namespace farnear::viewmodels
