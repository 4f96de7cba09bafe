// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QUrl>

#include "ports/stores.h"
#include "session/playbackcontroller.h"
#include "session/queuecontroller.h"
#include "viewmodels/stills.h"

namespace farnear::viewmodels {

/** Files opened here lately, for "Carry on". Read when asked, off the main thread. */
class RecentModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        FileRole = Qt::UserRole, //!< file: url
        TitleRole,               //!< title: string
        DetailRole,              //!< detail: string, "41:33 of 1:39:48", "with Jun · Yesterday"
        ProgressRole,            //!< progress: double, 0 .. 1
        WatchedRole,             //!< watched: bool, played to the end
        PictureRole,             //!< picture: url, its cover or a frame of it; empty without one
    };
    Q_ENUM(Role)

    /** pictures: the folder of Stills. */
    RecentModel(session::QueueController &queue, const session::PlaybackController &playback,
                std::shared_ptr<ports::HistoryStore> history, const QString &pictures, Stills::CoverReader readCover,
                QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_files.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    /** Goes on with it, for everybody in the room; what plays already is not begun again. */
    Q_INVOKABLE void open(int row);
    Q_INVOKABLE void forget(int row);
    /** Where the window keeps a picture of what plays now, and says so with stillKept(); empty: nowhere. */
    Q_INVOKABLE QString stillPlace() const;
    Q_INVOKABLE void stillKept();

Q_SIGNALS:
    void countChanged();
    /** What was asked for plays, or is about to. */
    void stageWanted();

private:
    [[nodiscard]] static QString detail(const ports::RecentFile &file);
    void showPicture(const QUrl &file);
    void setFiles(const QList<ports::RecentFile> &files);

    session::QueueController &m_queue;
    const session::PlaybackController &m_playback;
    std::shared_ptr<ports::HistoryStore> m_history;
    Stills m_stills;
    QList<ports::RecentFile> m_files;
};

} // namespace farnear::viewmodels
