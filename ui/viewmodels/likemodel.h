// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "model/queue.h"
#include "session/queuecontroller.h"
#include "session/state.h"

namespace farnear::viewmodels {

/** Films and songs that one person likes or brought, newest first; each can be put into the queue. */
class LikeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by LikesViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        TitleRole = Qt::UserRole, //!< title: string
        DetailRole,               //!< detail: string, artist and album
        DurationTextRole,         //!< durationText: string
        IsMusicRole,              //!< isMusic: bool
        QueuedRole,               //!< queued: bool, in the queue already
    };
    Q_ENUM(Role)

    explicit LikeModel(session::QueueController &queue, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_likes.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setLikes(const QList<session::Like> &likes);
    /** Puts it at the end of the queue. */
    Q_INVOKABLE void enqueue(int row);

Q_SIGNALS:
    void countChanged();

private:
    friend struct Rows;
    [[nodiscard]] bool isQueued(const model::QueueEntry &item) const;

    session::QueueController &m_queue;
    QList<session::Like> m_likes;
};

} // namespace farnear::viewmodels
