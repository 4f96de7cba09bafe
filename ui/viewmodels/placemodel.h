// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "place/place.h"

namespace farnear::viewmodels {

/** Places that may be meant by what was typed. */
class PlaceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaceViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        NameRole = Qt::UserRole, //!< name: string, in this person's language
        DetailRole,              //!< detail: string, "Missouri, United States"
        TimeRole,                //!< time: string, "21:04" there now
        NightRole,               //!< night: bool, it is dark there now
    };
    Q_ENUM(Role)

    struct Row {
        QString name;
        QString detail;
        QString time;
        bool night = false;
        place::OwnPlace place; //!< what choosing it means
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void setRows(const QList<Row> &rows);

Q_SIGNALS:
    void countChanged();

private:
    QList<Row> m_rows;
};

} // namespace farnear::viewmodels
