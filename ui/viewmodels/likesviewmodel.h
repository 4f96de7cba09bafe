// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/likemodel.h"

namespace farnear::viewmodels {

/** The heart on what plays, and what one of the people here likes and brought. */
class LikesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(bool possible READ possible NOTIFY heartChanged FINAL)          //!< something plays that can be liked
    Q_PROPERTY(bool liked READ liked NOTIFY heartChanged FINAL)                //!< by me
    Q_PROPERTY(QString likedByText READ likedByText NOTIFY heartChanged FINAL) //!< "Liked by Jun"; empty: nobody else
    // The person whose list is open.
    Q_PROPERTY(QString person READ person NOTIFY personChanged FINAL) //!< name
    Q_PROPERTY(bool isMe READ isMe NOTIFY personChanged FINAL)
    Q_PROPERTY(farnear::viewmodels::LikeModel *likes READ likes CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::LikeModel *contributions READ contributions CONSTANT FINAL)
public:
    /** The controllers outlive this. */
    LikesViewModel(session::MomentsController &moments, const session::PlaybackController &playback,
                   const session::RoomController &room, session::QueueController &queue, QObject *parent = nullptr);

    [[nodiscard]] bool possible() const;
    [[nodiscard]] bool liked() const { return m_liked; }
    [[nodiscard]] QString likedByText() const;
    /** Ids of all who like what plays. */
    [[nodiscard]] const QStringList &likedBy() const { return m_likedBy; }
    [[nodiscard]] QString person() const;
    [[nodiscard]] bool isMe() const;
    [[nodiscard]] LikeModel *likes() { return &m_likes; }
    [[nodiscard]] LikeModel *contributions() { return &m_contributions; }

    /** Likes what plays, or not any more. */
    Q_INVOKABLE void toggle();
    /** Likes what plays; once more changes nothing. */
    Q_INVOKABLE void like();
    /** Opens the list of that person. */
    Q_INVOKABLE void show(const QString &memberId);

Q_SIGNALS:
    void heartChanged();
    void personChanged();

private:
    void takeUpHeart();
    void takeUpPerson();
    [[nodiscard]] const session::RoomMember *member(const QString &id) const;

    session::MomentsController &m_moments;
    const session::PlaybackController &m_playback;
    const session::RoomController &m_room;
    LikeModel m_likes;
    LikeModel m_contributions;
    QStringList m_likedBy;
    bool m_liked = false;
    bool m_wasPossible = false;
    QString m_memberId;
};

} // namespace farnear::viewmodels
