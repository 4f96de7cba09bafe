// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "ports/player.h"

namespace farnear::viewmodels {

/** The chapters of what plays, for the marks on the seek bar. */
class ChapterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        AtRole = Qt::UserRole, //!< at: double, ms
        FractionRole,          //!< fraction: double, 0 .. 1 of the whole
        TitleRole,             //!< title: string
        TimeTextRole,          //!< timeText: string
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_chapters.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setChapters(const QList<ports::Chapter> &chapters, Millis duration);
    /** The row that holds a position; -1 without chapters or before the first. */
    [[nodiscard]] int rowAt(Millis position) const;
    [[nodiscard]] const QList<ports::Chapter> &chapters() const { return m_chapters; }

Q_SIGNALS:
    void countChanged();

private:
    QList<ports::Chapter> m_chapters;
    Millis m_duration = 0;
};

} // namespace farnear::viewmodels
