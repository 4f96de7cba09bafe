// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

#include <memory>

#include "base/expected.h"
#include "session/dependencies.h"
#include "session/state.h"

namespace farnear::session {

class Journal;

/**
 * Everything a person can do with Farnear, and all they see of it. Lives on the main thread and never blocks it: the
 * room, its connection and the player live on the room thread, the embedded server on its own. There is always a
 * room: alone on this computer first, so playing alone and together are one path.
 */
class Session final : public QObject {
    Q_OBJECT
public:
    /** parts: the concrete adapters, from the composition root. */
    explicit Session(Parts parts, QObject *parent = nullptr);
    ~Session() override;

    // --- seen ---
    [[nodiscard]] const Playback &playback() const;
    [[nodiscard]] const RoomState &room() const;
    [[nodiscard]] const QList<ChatLine> &chat() const;
    [[nodiscard]] const QList<QueueEntry> &queue() const;
    [[nodiscard]] const SyncReport &sync() const;
    /** How far a moment's picture has come. */
    [[nodiscard]] PictureState pictureState(const QString &id) const;
    /** The PNG or JPEG of a moment in this room; empty while it is not all here. */
    [[nodiscard]] QByteArray picture(const QString &id) const;
    /** What people here like, and what they brought: newest first, as this room has heard it. */
    [[nodiscard]] const QList<Like> &likes() const;
    [[nodiscard]] const QList<Like> &contributions() const;
    /** The evenings together, on this computer. */
    [[nodiscard]] Journal &memory() const;
    /** Where I say I am. */
    [[nodiscard]] const std::optional<place::OwnPlace> &place() const;
    /** How finely rooms are told from now on, unless chosen otherwise in one. */
    [[nodiscard]] place::Precision sharingByDefault() const;
    /** base::Clock now, for working out a position from Playback. */
    [[nodiscard]] Millis now() const;
    /** Position of the room's media now, from playback(). */
    [[nodiscard]] Millis position() const;
    /** For the video item; null without pictures. */
    [[nodiscard]] ports::VideoSource *videoSource() const;

    // --- files ---
    /** Adds them to the queue and plays the first: for everybody in the room. Folders are searched for media. */
    void open(const QList<QUrl> &files);
    /** Adds them to the end of the queue. */
    void enqueue(const QList<QUrl> &files);
    /** Makes files known here, so that they are found when the room plays them; plays nothing. */
    void offer(const QList<QUrl> &files);
    /** Uses this file for what the room plays now, whatever its name. */
    void useFile(const QUrl &file);

    // --- playing: intents, which come back as room state ---
    void play();
    void pause();
    void togglePlay();
    void seek(Millis position);
    void setSpeed(double speed);
    void next();
    void previous();
    void playItem(const QString &itemId);
    void removeItem(const QString &itemId);
    void moveItem(const QString &itemId, int to);

    // --- this computer only ---
    void setVolume(double volume);
    void setMuted(bool muted);
    void selectTrack(ports::Track::Kind kind, int id);
    void setAudioDevice(const QString &name);
    /** Shown as Away, by choice or by idleness. */
    void setAway(bool away);

    // --- rooms ---
    using HostOptions = session::HostOptions;
    /** Opens the room to others, here or on a server; room().invite then holds the link, or failed() says why: BadServer
     * for an address that is none. What plays goes on. */
    void startRoom(const HostOptions &options);
    /** Leaves the present room for the invited one. Wrong or cut invites: failed(), and nothing changes. */
    void joinRoom(const QString &invite, const QString &password = {});
    /** Back to being alone; the file stays, paused where it is. */
    void leaveRoom();
    void setName(const QString &name);
    void setColour(int colour);
    void say(const QString &text);
    void sayGoodNight(const QString &text = {});
    /** Floats over everybody's stage and is not kept. count: 1 .. 9. */
    void react(const QString &text, int count = 1);
    /** What plays now, or any item: liked, or not any more. */
    void setLiked(bool liked);
    void setItemLiked(const protocol::Item &item, bool liked);
    /** Adds something somebody likes or brought to the queue, whether or not it is on this computer. */
    void enqueueItem(const protocol::Item &item);

    // --- places ---
    /** Nothing: forgotten. Told to rooms as finely as each is meant to know. */
    void setPlace(const std::optional<place::OwnPlace> &place);
    /** In the present room only. */
    void setSharing(place::Precision precision);
    void setSharingByDefault(place::Precision precision);

    // --- moments ---
    /** Takes the picture that is shown now; answers with momentTaken(). Disturbs nothing. */
    void takeMoment();
    /** Shows a picture to the room. image: PNG or JPEG of at most protocol::limits::pictureBytes; preview: a small
     * JPEG of at most previewBytes; caption may be empty. moment: where it was taken. */
    void sendMoment(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                    const Moment &moment);
    /** A person wants to see it: an older one is asked for, too. */
    void wantPicture(const QString &id);
    void setPolicy(const protocol::Policy &policy);
    void admit(const QString &memberId, bool admit);
    void removeMember(const QString &memberId);
    void handOver(const QString &memberId);
    /** The computer's network came or went: a lost connection is tried again at once. */
    void networkChanged();

Q_SIGNALS:
    void playbackChanged();
    void roomChanged();
    /** A line was added at the end. */
    void chatAppended(const farnear::session::ChatLine &line);
    /** A line was changed (a pending one confirmed). */
    void chatChanged(int row);
    /** Another room: the whole conversation is a new one. */
    void chatReset();
    void queueChanged();
    void momentTaken(const farnear::session::Moment &moment);
    void pictureChanged(const QString &id);
    void reacted(const farnear::session::Reaction &reaction);
    /** likes() or brought(). */
    void likesChanged();
    void placeChanged();
    /** videoSource() is known now: the player lives on another thread and comes a moment after the session. */
    void videoSourceChanged();
    /** About ten times a second while playing. */
    void syncChanged();
    /** A person asked for something that can't be done; one sentence by Error::sentence(). The room goes on. */
    void failed(const farnear::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace farnear::session
