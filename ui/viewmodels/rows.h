// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>

#include <algorithm>

namespace farnear::viewmodels {

/** Brings a model's rows to what is wanted by as few changes as there are, so that views keep their place. Models
 * befriend it. */
struct Rows {
    template <typename Model, typename T, typename Key>
    static void update(Model &model, QList<T> &rows, const QList<T> &wanted, Key key)
    {
        removeOthers(model, rows, wanted, key);
        for (int row = 0; row < wanted.size(); ++row) {
            place(model, rows, wanted[row], row, key);
            if (!(rows[row] == wanted[row])) {
                rows[row] = wanted[row];
                Q_EMIT model.dataChanged(model.index(row), model.index(row));
            }
        }
    }

private:
    template <typename T, typename Key>
    static int find(const QList<T> &rows, const T &value, int from, Key key)
    {
        const auto found
            = std::find_if(rows.begin() + from, rows.end(), [&](const T &row) { return key(row) == key(value); });
        return found == rows.end() ? -1 : int(found - rows.begin());
    }

    template <typename Model, typename T, typename Key>
    static void removeOthers(Model &model, QList<T> &rows, const QList<T> &wanted, Key key)
    {
        for (int row = int(rows.size()) - 1; row >= 0; --row) {
            if (find(wanted, rows[row], 0, key) >= 0)
                continue;
            model.beginRemoveRows({}, row, row);
            rows.removeAt(row);
            model.endRemoveRows();
        }
    }

    /** Makes `row` the place of the value, by moving or inserting. */
    template <typename Model, typename T, typename Key>
    static void place(Model &model, QList<T> &rows, const T &value, int row, Key key)
    {
        const int at = find(rows, value, row, key);
        if (at > row) {
            model.beginMoveRows({}, at, at, {}, row);
            rows.move(at, row);
            model.endMoveRows();
        } else if (at < 0) {
            model.beginInsertRows({}, row, row);
            rows.insert(row, value);
            model.endInsertRows();
        }
    }
};

} // namespace farnear::viewmodels
