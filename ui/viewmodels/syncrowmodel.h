// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "session/state.h"

namespace farnear::viewmodels {

/** One row a member: how well it keeps together, in words and figures. */
class SyncRowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SyncViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        NameRole = Qt::UserRole, //!< name: string
        InitialRole,             //!< initial: string
        ColourRole,              //!< colour: int
        IsMeRole,                //!< isMe: bool
        PresenceRole,            //!< presence: MemberModel.Presence
        DoingRole,               //!< doing: string, what the follower (or the player) does
        OffsetTextRole,          //!< offsetText: string, "+0.4 ms", or a dash when nothing is measured
        RoundTripTextRole,       //!< roundTripText: string, "31 ms"
        OutputDelayTextRole,     //!< outputDelayText: string, "22 ms"
    };
    Q_ENUM(Role)

    struct Row {
        session::RoomMember member;
        QString doing;
        bool measured = true; //!< there is a clock to measure by
        bool operator==(const Row &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRows(const QList<Row> &rows);

Q_SIGNALS:
    void countChanged();

private:
    friend struct Rows;

    QList<Row> m_rows;
};

} // namespace farnear::viewmodels
