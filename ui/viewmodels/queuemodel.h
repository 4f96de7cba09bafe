// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QUrl>

#include "session/queuecontroller.h"

namespace farnear::viewmodels {

/** What the room will play, in order. Changes are asked of the room and come back. */
class QueueModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY currentChanged FINAL) //!< something comes after what plays
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY currentChanged FINAL)
public:
    enum Role {
        ItemIdRole = Qt::UserRole, //!< itemId: string
        TitleRole,                 //!< title: string
        DetailRole,                //!< detail: string, artist and album, or who added it
        DurationTextRole,          //!< durationText: string
        CurrentRole,               //!< current: bool
        HereRole,                  //!< here: bool, a file for it is on this computer
        AddedByRole,               //!< addedBy: string
        IsMusicRole,               //!< isMusic: bool
    };
    Q_ENUM(Role)

    explicit QueueModel(session::QueueController &queue, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_entries.size()); }
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void play(int row);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void move(int from, int to);
    Q_INVOKABLE void add(const QList<QUrl> &files);

Q_SIGNALS:
    void countChanged();
    void currentChanged();
    /** What was asked for plays, or is about to. */
    void stageWanted();

private:
    friend struct Rows;
    void refresh();
    [[nodiscard]] int currentRow() const; //!< -1: nothing of the queue plays
    [[nodiscard]] static QString detail(const session::QueueLine &entry);

    session::QueueController &m_controller;
    QList<session::QueueLine> m_entries;
};

} // namespace farnear::viewmodels
