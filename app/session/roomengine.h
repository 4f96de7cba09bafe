// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

#include "session/chat.h"
#include "session/dependencies.h"
#include "session/filefinder.h"
#include "session/highlights.h"
#include "session/playbackstate.h"
#include "session/roomswitcher.h"
#include "session/state.h"

namespace farnear::session {

/**
 * The session's work on the room thread: it brings together the room, the player, the files and the conversation, and
 * tells what they look like as whole values. Made anywhere, moved to the room thread, then started; every call is
 * made on that thread.
 */
class RoomEngine final : public QObject {
    Q_OBJECT
public:
    RoomEngine(Parts parts, EmbeddedServer &hosting, protocol::DeviceKeys device, LocalProfile localProfile);
    ~RoomEngine() override;

    void start();
    /** Says good-bye; answers with stopped(), soon in any case. */
    void stop();

    void open(const QList<QUrl> &files);
    void enqueue(const QList<QUrl> &files);
    void offer(const QList<QUrl> &files);
    void useFile(const QUrl &file);

    void play();
    void pause();
    void togglePlay();
    void seek(Millis position);
    void setSpeed(double speed);
    void skip(int items);
    void playItem(const QString &id);
    void editQueue(const room::QueueEdit &edit);

    void setVolume(double volume);
    void setMuted(bool muted);
    void selectTrack(ports::Track::Kind kind, int id);
    void setAudioDevice(const QString &name);
    void setAway(bool away);

    void startRoom(const HostOptions &options);
    void joinRoom(const protocol::Invite &invite, const QString &password);
    void leaveRoom();
    void setLocalProfile(const LocalProfile &localProfile);
    void setSharing(place::Precision precision);
    void takeMoment();
    void sendMoment(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                    const Moment &moment);
    void wantPicture(const QString &id);
    /** The memory of evenings: what it holds already, whether it is kept, what was deleted from it. */
    void resumeEvening(const ports::Evening &last);
    void setRemembering(bool on);
    void forgetEvening(const QString &id);
    void say(const QString &text);
    /** What is said beside words: where the room is in what it plays is filled in. */
    void post(protocol::PostContent content);
    /** What plays now. */
    void setLiked(bool liked);
    void enqueueItem(const protocol::Item &item);
    /** Does something with the present room, once there is one. */
    void withRoom(const std::function<void(room::Room &)> &action);
    void networkChanged();

Q_SIGNALS:
    void videoSourceKnown(farnear::ports::VideoSource *source);
    void playbackTold(const farnear::session::Playback &playback);
    void roomTold(const farnear::session::RoomState &room);
    void queueTold(const QList<farnear::session::QueueEntry> &queue);
    void syncTold(const farnear::session::SyncReport &report);
    void pictureChanged(const QString &id, const farnear::session::PictureState &state, const QByteArray &bytes);
    void likesChanged(const QList<farnear::session::Like> &likes, const QList<farnear::session::Like> &contributions);
    void eveningChanged(const farnear::ports::Evening &evening);
    void reacted(const farnear::session::Reaction &reaction);
    void momentTaken(const farnear::session::Moment &moment);
    void chatAppended(const farnear::session::ChatLine &line);
    void chatChanged(int row, const farnear::session::ChatLine &line);
    void chatReset(const QList<farnear::session::ChatLine> &lines);
    void failed(const farnear::Error &error);
    void stopped();

private:
    void startTalking();
    void startPlaying();
    void startClocks();
    void watch(const room::Room &room);
    void onSwitched(room::Room *from, RoomSwitcher::Carry carry);
    void bringAlong(const room::Room &from, bool paused);
    void onTimeline(const sync::Timeline &before, const sync::Timeline &now);
    void publishActivity(const sync::Timeline &before, const sync::Timeline &now);
    void onPeople();
    void onPersonJoined(const ports::Person &person, bool returned);
    void onPersonLeft(const ports::Person &person, bool saidGoodbye);
    void onEnded(const QString &item);
    void onTurn(qint64 revision);
    [[nodiscard]] bool othersPlayOn(const room::Room &room) const;
    void onStatus(const sync::MemberStatus &status);
    void addFiles(const QList<KnownFile> &files, bool playFirst);
    void openItem(const protocol::Item &item, Millis position, bool play, bool quiet = false);
    void remember();
    void seeEvening();
    void publishPlayback();
    void publishRoom();
    void publishQueue();
    [[nodiscard]] QStringList namesOf(const QStringList &members) const;
    [[nodiscard]] QList<RoomMember> members() const;
    void onPicture(const ports::Picture &picture);
    [[nodiscard]] RoomMember memberOf(const ports::Person &person) const;
    [[nodiscard]] bool isTogether() const;
    [[nodiscard]] Millis together() const;
    [[nodiscard]] bool isAtEnd(Millis position) const;

    Parts m_dependencies;
    EmbeddedServer &m_embeddedServer;
    protocol::DeviceKeys m_device;
    LocalProfile m_localProfile;
    std::unique_ptr<FileFinder> m_files;
    std::unique_ptr<PlaybackState> m_playing;
    std::unique_ptr<RoomSwitcher> m_switcher;
    std::unique_ptr<Chat> m_chat;
    std::unique_ptr<RoomHighlights> m_highlights;
    std::unique_ptr<QTimer> m_seconds;                  //!< for the memory of evenings
    std::unique_ptr<QTimer> m_clockwork;                //!< once in a while: time together, the place in the file
    QList<std::function<void(room::Room &)>> m_waiting; //!< until there is a room
    bool m_carrying = false;                            //!< what plays is on its way into a new room
    QUrl m_rememberedFile;
    Millis m_rememberedAt = -1;
    std::optional<Moment> m_moment; //!< its picture is being taken
    QString m_endedItem;            //!< played to its end here
    Millis m_togetherSince = -1;
    Millis m_togetherBefore = 0;
    struct {
        QString by;
        Millis at = -1e12;
    } m_lastSeek; //!< the one the last line tells of
    Playback m_toldPlayback;
    RoomState m_toldRoom;
    QList<QueueEntry> m_toldQueue;
};

} // namespace farnear::session
