// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/recentmodel.h"

#include <QFuture>

#include "base/runinpool.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr int shown = 12;
constexpr double watchedFrom = 0.97; // the rest is credits

double progressOf(const ports::RecentFile &file)
{
    return file.duration > 0 ? qBound(0.0, file.position / file.duration, 1.0) : 0.0;
}

} // namespace

RecentModel::RecentModel(session::QueueController &queue, const session::PlaybackController &playback,
                         std::shared_ptr<ports::HistoryStore> history, const QString &pictures,
                         Stills::CoverReader readCover, QObject *parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
    , m_playback(playback)
    , m_history(std::move(history))
    , m_stills(pictures, std::move(readCover))
{
    connect(&m_stills, &Stills::kept, this, &RecentModel::showPicture);
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::RecentFile &file = m_files[index.row()];
    switch (role) {
    case FileRole: return file.file;
    case Qt::DisplayRole:
    case TitleRole: return file.title.isEmpty() ? file.file.fileName() : file.title;
    case DetailRole: return detail(file);
    case ProgressRole: return progressOf(file);
    case WatchedRole: return progressOf(file) >= watchedFrom;
    case PictureRole: return m_stills.pictureOf(file.file);
    default: return {};
    }
}

QHash<int, QByteArray> RecentModel::roleNames() const
{
    return {{FileRole, "file"},         {TitleRole, "title"},     {DetailRole, "detail"},
            {ProgressRole, "progress"}, {WatchedRole, "watched"}, {PictureRole, "picture"}};
}

void RecentModel::refresh()
{
    if (m_history)
        onFinished(m_history->recent(shown), this, [this](const QList<ports::RecentFile> &files) { setFiles(files); });
}

void RecentModel::open(int row)
{
    if (row < 0 || row >= count())
        return;
    if (m_files[row].file != m_playback.state().file)
        m_queue.open({m_files[row].file});
    Q_EMIT stageWanted();
}

void RecentModel::forget(int row)
{
    if (row < 0 || row >= count())
        return;
    m_history->forget(m_files[row].file);
    m_stills.forget(m_files[row].file);
    beginRemoveRows({}, row, row);
    m_files.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

QString RecentModel::stillPlace() const
{
    return m_stills.placeFor(m_playback.state().file);
}

void RecentModel::stillKept()
{
    showPicture(m_playback.state().file);
}

void RecentModel::showPicture(const QUrl &file)
{
    for (int row = 0; row < count(); ++row) {
        if (m_files[row].file == file)
            Q_EMIT dataChanged(index(row), index(row), {PictureRole});
    }
}

void RecentModel::setFiles(const QList<ports::RecentFile> &files)
{
    QList<QUrl> urls;
    for (const ports::RecentFile &file : files)
        urls << file.file;
    m_stills.keepOnly(urls);
    m_stills.want(urls);
    if (m_files == files)
        return;
    const int before = count();
    beginResetModel();
    m_files = files;
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
}

QString RecentModel::detail(const ports::RecentFile &file)
{
    if (!file.with.isEmpty()) {
        const QString day = Format::day(file.opened.toLocalTime().date(), QDate::currentDate());
        return tr("with %1 · %2", "names, day").arg(file.with, day);
    }
    if (progressOf(file) >= watchedFrom)
        return tr("watched");
    if (file.duration > 0)
        return tr("%1 of %2", "41:33 of 1:39:48").arg(Format::clock(file.position), Format::clock(file.duration));
    return Format::day(file.opened.toLocalTime().date(), QDate::currentDate());
}

} // namespace farnear::viewmodels
