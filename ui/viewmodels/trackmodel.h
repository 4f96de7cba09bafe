// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "ports/player.h"

namespace farnear::viewmodels {

/** The sound or subtitle tracks of what plays; subtitles begin with a row for none (trackId -1). */
class TrackModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        TrackIdRole = Qt::UserRole, //!< trackId: int
        LabelRole,                  //!< label: string, "English · Commentary"
        SelectedRole,               //!< selected: bool
    };
    Q_ENUM(Role)

    explicit TrackModel(ports::Track::Kind kind, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_tracks.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Keeps those of its kind. */
    void setTracks(const QList<ports::Track> &tracks);
    /** The track after the selected one, around; -1 for none. */
    [[nodiscard]] int nextId() const;

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QList<ports::Track> ofMyKind(const QList<ports::Track> &tracks) const;
    [[nodiscard]] static QString label(const ports::Track &track);

    ports::Track::Kind m_kind;
    QList<ports::Track> m_tracks;
};

} // namespace farnear::viewmodels
