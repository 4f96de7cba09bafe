// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/likemodel.h"

#include <algorithm>

#include "journal/evenings.h"
#include "session/likes.h"
#include "viewmodels/format.h"
#include "viewmodels/rows.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

LikeModel::LikeModel(session::QueueController &queue, QObject *parent) : QAbstractListModel(parent), m_queue(queue)
{
    connect(&m_queue, &session::QueueController::changed, this, [this] {
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1), {QueuedRole});
    });
}

int LikeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LikeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::QueueEntry &item = m_likes[index.row()].item;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return item.tags.title.isEmpty() ? item.source.fileName : item.tags.title;
    case DetailRole: {
        QStringList parts{item.tags.artist, item.tags.album};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case DurationTextRole: return item.tags.duration > 0 ? Format::clock(item.tags.duration) : QString();
    case IsMusicRole: return item.tags.kind == model::Tags::Kind::Music;
    case QueuedRole: return isQueued(item);
    default: return {};
    }
}

QHash<int, QByteArray> LikeModel::roleNames() const
{
    return {{TitleRole, "title"},
            {DetailRole, "detail"},
            {DurationTextRole, "durationText"},
            {IsMusicRole, "isMusic"},
            {QueuedRole, "queued"}};
}

void LikeModel::setLikes(const QList<session::Like> &likes)
{
    const int before = count();
    Rows::update(*this, m_likes, likes,
                 [](const session::Like &like) { return std::pair(like.memberId, like.item.id); });
    if (count() != before)
        Q_EMIT countChanged();
}

void LikeModel::enqueue(int row)
{
    if (row >= 0 && row < count() && !isQueued(m_likes[row].item))
        m_queue.enqueueItem(m_likes[row].item);
}

bool LikeModel::isQueued(const model::QueueEntry &item) const
{
    const QList<session::QueueLine> &queue = m_queue.entries();
    return std::any_of(queue.begin(), queue.end(),
                       [&](const session::QueueLine &entry) { return journal::isSame(entry.item, item); });
}

} // namespace farnear::viewmodels
