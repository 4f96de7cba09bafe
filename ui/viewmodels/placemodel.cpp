// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/placemodel.h"

namespace farnear::viewmodels {

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case DetailRole: return row.detail;
    case TimeRole: return row.time;
    case NightRole: return row.night;
    default: return {};
    }
}

QHash<int, QByteArray> PlaceModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}, {TimeRole, "time"}, {NightRole, "night"}};
}

void PlaceModel::setRows(const QList<Row> &rows)
{
    if (rows.isEmpty() && m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace farnear::viewmodels
