// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>

#include "session/conversationcontroller.h"
#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/thumbnailcache.h"

namespace farnear::viewmodels {

/** The conversation, newest last, with what its drawing needs: runs of one speaker, day dividers, places in the film.
 */
class ChatModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool names READ names NOTIFY namesChanged FINAL) //!< more than one other person speaks in it
    Q_PROPERTY(int longest READ longest NOTIFY longestChanged FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL) //!< lines of others since markRead()
public:
    enum Role {
        KindRole = Qt::UserRole, //!< kind: Kind
        NameRole,                //!< name: string
        InitialRole,             //!< initial: string
        ColourRole,              //!< colour: int 0 .. 7
        MineRole,                //!< mine: bool
        PendingRole,             //!< pending: bool, not yet confirmed by the room
        TextRole,                //!< text: string; for events the whole sentence ("Jun came in")
        MarkedRole,              //!< marked: string, the text with anchors "0", "1" .. for its links; empty without
        PlaceRole,               //!< place: string, "41:22"; empty without one
        TimeRole,                //!< time: string, "21:04"
        FirstOfRunRole,          //!< firstOfRun: bool, shows the face
        LastOfRunRole,           //!< lastOfRun: bool, shows place and time
        DayRole,                 //!< day: string, "Today"; a divider above this line, or empty
        PictureIdRole,           //!< pictureId: string; Moment only, as those that follow
        ImageRole,               //!< image: url, small; empty until it is here
        PreviewRole,             //!< preview: url, to be shown out of focus
        ShapeRole,               //!< shape: real, width by height
        PhaseRole,               //!< phase: PictureModel.Phase
        DoneRole,                //!< done: real 0 .. 1
    };
    Q_ENUM(Role)
    /** Heart and GoodNight are whole sentences, as Event. */
    enum Kind { Text, Event, Moment, Heart, GoodNight };
    Q_ENUM(Kind)

    /** All outlive this. */
    ChatModel(session::ConversationController &conversation, const session::MomentsController &moments,
              session::PlaybackController &playback, const session::RoomController &room, ThumbnailCache &shelf,
              QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool names() const { return m_speakers.size() > 1; }
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** How many characters, as people count them, one message may have; 0: the room takes no words. */
    [[nodiscard]] int longest() const { return m_room.state().capabilities.textChars; }
    /** So many are in a text. */
    Q_INVOKABLE int lengthOf(const QString &text) const;
    /** Sends what was typed; blank lines and what is too long are not sent. False: nothing was, the text is to stay. */
    Q_INVOKABLE bool say(const QString &text);
    /** Takes the room to the place a line was said at. */
    Q_INVOKABLE void goTo(int row);
    /** The web addresses in what was said there, as the anchors count them. */
    Q_INVOKABLE QStringList linksOf(int row) const;
    Q_INVOKABLE void markRead();

Q_SIGNALS:
    void countChanged();
    void unreadChanged();
    void namesChanged();
    void longestChanged();
    /** What was asked for plays, or is about to. */
    void stageWanted();
    /** What was said will never get into the room, and is the person's again. */
    void unsaid(const QString &text);
    /** Somebody else said something: for the bubble over the film while the chat is folded away. */
    void heard(const QString &initial, const QString &text, int colour);

private:
    void append(const session::ChatLine &line);
    void reset();
    void setUnread(int unread);
    void addSpeaker(const session::ChatLine &line);
    void onPicture(const QString &id);
    [[nodiscard]] QVariant pictureData(const session::ChatLine &line, int role) const;
    [[nodiscard]] QVariant layout(int row, int role) const;
    [[nodiscard]] bool sameRun(int first, int second) const;
    [[nodiscard]] bool startsDay(int row) const;
    [[nodiscard]] const QList<session::ChatLine> &lines() const;

    session::ConversationController &m_conversation;
    const session::MomentsController &m_moments;
    session::PlaybackController &m_playback;
    const session::RoomController &m_room;
    ThumbnailCache &m_shelf;
    int m_count = 0; //!< rows told to views; the conversation may already hold one more
    int m_unread = 0;
    QSet<QString> m_speakers; //!< ids of the others who said something
};

} // namespace farnear::viewmodels
