// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QThreadPool>

#include "session/conversationcontroller.h"
#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "viewmodels/thumbnailcache.h"

namespace farnear::viewmodels {

/** The moments of this room, newest first, and the one that is looked at large. */
class PictureModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // The one that is looked at; shown is its id, empty for none.
    Q_PROPERTY(QString shown READ shown NOTIFY shownChanged FINAL)
    Q_PROPERTY(QUrl shownImage READ shownImage NOTIFY shownChanged FINAL) //!< large; the small one until that is made
    Q_PROPERTY(QString shownCaption READ shownCaption NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString shownBy READ shownBy NOTIFY shownChanged FINAL)       //!< "Jun · 21:04"
    Q_PROPERTY(QString shownPlace READ shownPlace NOTIFY shownChanged FINAL) //!< "41:07"; empty: nowhere to go
    Q_PROPERTY(qreal shownShape READ shownShape NOTIFY shownChanged FINAL)   //!< width by height
    Q_PROPERTY(bool shownHasNewer READ shownHasNewer NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool shownHasOlder READ shownHasOlder NOTIFY shownChanged FINAL)
public:
    enum Role {
        PictureIdRole = Qt::UserRole, //!< pictureId: string
        ImageRole,                    //!< image: url, small; empty until it is here
        PreviewRole,                  //!< preview: url, to be shown out of focus
        CaptionRole,                  //!< caption: string
        ByRole,                       //!< by: string, "Jun · 21:04"
        PlaceRole,                    //!< place: string, "41:07"
        PhaseRole,                    //!< phase: Phase
        DoneRole,                     //!< done: real 0 .. 1
    };
    Q_ENUM(Role)
    /** As session::PictureState::Phase. */
    enum Phase { Sending, Waiting, Receiving, Here, Gone };
    Q_ENUM(Phase)

    /** Both outlive this. */
    PictureModel(const session::ConversationController &conversation, session::MomentsController &moments,
                 session::PlaybackController &playback, ThumbnailCache &shelf, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_lines.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QString &shown() const { return m_shown; }
    [[nodiscard]] QUrl shownImage() const;
    [[nodiscard]] QString shownCaption() const { return shownLine().text; }
    [[nodiscard]] QString shownBy() const;
    [[nodiscard]] QString shownPlace() const;
    [[nodiscard]] qreal shownShape() const;
    [[nodiscard]] bool shownHasNewer() const { return shownRow() > 0; }
    [[nodiscard]] bool shownHasOlder() const { return shownRow() >= 0 && shownRow() + 1 < count(); }

    /** Looks at it large; one that is not here yet is asked for instead. */
    Q_INVOKABLE void show(const QString &pictureId);
    Q_INVOKABLE void hide();
    /** The next older (1) or newer (-1) one. */
    Q_INVOKABLE void step(int by);
    /** Takes the room to where the shown one was taken. */
    Q_INVOKABLE void goThere();
    Q_INVOKABLE void copy();
    Q_INVOKABLE void save(const QUrl &file);
    /** "Farnear 2026-05-03 21.04.png" */
    Q_INVOKABLE [[nodiscard]] QString fileName() const;

Q_SIGNALS:
    void countChanged();
    void shownChanged();
    /** What was asked for plays, or is about to. */
    void stageWanted();
    /** Something was done, or could not be: one sentence for the person. */
    void told(const QString &sentence, bool isError);

private:
    friend struct Rows;
    void refresh();
    void onPicture(const QString &id);
    void setShown(const QString &id);
    [[nodiscard]] int shownRow() const;
    [[nodiscard]] session::ChatLine shownLine() const;
    [[nodiscard]] static QString by(const session::ChatLine &line);

    const session::ConversationController &m_conversation;
    session::MomentsController &m_moments;
    session::PlaybackController &m_playback;
    ThumbnailCache &m_shelf;
    QList<session::ChatLine> m_lines; //!< newest first
    QString m_shown;
    QUrl m_large;
    QThreadPool m_pool;
};

} // namespace farnear::viewmodels
