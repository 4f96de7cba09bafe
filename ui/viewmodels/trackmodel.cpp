// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trackmodel.h"

#include <QLocale>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

TrackModel::TrackModel(ports::Track::Kind kind, QObject *parent) : QAbstractListModel(parent), m_kind(kind) { }

int TrackModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TrackModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::Track &track = m_tracks[index.row()];
    switch (role) {
    case TrackIdRole: return track.id;
    case Qt::DisplayRole:
    case LabelRole: return label(track);
    case SelectedRole: return track.selected;
    default: return {};
    }
}

QHash<int, QByteArray> TrackModel::roleNames() const
{
    return {{TrackIdRole, "trackId"}, {LabelRole, "label"}, {SelectedRole, "selected"}};
}

void TrackModel::setTracks(const QList<ports::Track> &tracks)
{
    const QList<ports::Track> wanted = ofMyKind(tracks);
    if (m_tracks == wanted)
        return;
    const int before = count();
    beginResetModel();
    m_tracks = wanted;
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
}

int TrackModel::nextId() const
{
    for (int row = 0; row < m_tracks.size(); ++row) {
        if (m_tracks[row].selected)
            return m_tracks[(row + 1) % m_tracks.size()].id;
    }
    return m_tracks.isEmpty() ? -1 : m_tracks.first().id;
}

QList<ports::Track> TrackModel::ofMyKind(const QList<ports::Track> &tracks) const
{
    QList<ports::Track> mine;
    bool selected = false;
    for (const ports::Track &track : tracks) {
        if (track.kind != m_kind)
            continue;
        mine << track;
        selected = selected || track.selected;
    }
    if (m_kind == ports::Track::Kind::Subtitle && !mine.isEmpty())
        mine.prepend({m_kind, -1, tr("No subtitles"), {}, !selected});
    return mine;
}

QString TrackModel::label(const ports::Track &track)
{
    QStringList parts;
    if (const QLocale locale(track.language); !track.language.isEmpty() && locale.language() != QLocale::C)
        parts << QLocale::languageToString(locale.language());
    else if (!track.language.isEmpty())
        parts << track.language;
    if (!track.title.isEmpty())
        parts << track.title;
    return parts.isEmpty() ? tr("Track %1").arg(track.id) : parts.join(u" · "_s);
}

} // namespace farnear::viewmodels
