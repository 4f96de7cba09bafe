// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/chaptermodel.h"

#include "viewmodels/format.h"

namespace farnear::viewmodels {

int ChapterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChapterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::Chapter &chapter = m_chapters[index.row()];
    switch (role) {
    case AtRole: return chapter.at;
    case FractionRole: return m_duration > 0 ? qBound(0.0, chapter.at / m_duration, 1.0) : 0.0;
    case Qt::DisplayRole:
    case TitleRole: return chapter.title;
    case TimeTextRole: return Format::clock(chapter.at);
    default: return {};
    }
}

QHash<int, QByteArray> ChapterModel::roleNames() const
{
    return {{AtRole, "at"}, {FractionRole, "fraction"}, {TitleRole, "title"}, {TimeTextRole, "timeText"}};
}

void ChapterModel::setChapters(const QList<ports::Chapter> &chapters, Millis duration)
{
    if (m_chapters == chapters && m_duration == duration)
        return;
    const int before = count();
    beginResetModel();
    m_chapters = chapters;
    m_duration = duration;
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
}

int ChapterModel::rowAt(Millis position) const
{
    int row = -1;
    while (row + 1 < m_chapters.size() && m_chapters[row + 1].at <= position)
        ++row;
    return row;
}

} // namespace farnear::viewmodels
