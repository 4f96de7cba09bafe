// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>

namespace farnear::viewmodels {

/** A list of plain values; its roles are named functions of one. */
template <typename Row>
class ValueModel final : public QAbstractListModel {
public:
    struct Role {
        QByteArray name;
        QVariant (*read)(const Row &row);
    };
    explicit ValueModel(const QList<Role> &roles) : m_roles(roles) { }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void setRows(const QList<Row> &rows)
    {
        if (m_rows == rows)
            return;
        if (rows.size() == m_rows.size() && !rows.isEmpty()) { // views keep their place
            m_rows = rows;
            Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
            return;
        }
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const int number = role == Qt::DisplayRole ? 0 : role - Qt::UserRole;
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || number < 0 || number >= m_roles.size())
            return {};
        return m_roles[number].read(m_rows[index.row()]);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (int i = 0; i < m_roles.size(); ++i)
            names.insert(Qt::UserRole + i, m_roles[i].name);
        return names;
    }

private:
    QList<Role> m_roles;
    QList<Row> m_rows;
};

} // namespace farnear::viewmodels
