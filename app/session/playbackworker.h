// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

#include "media/filefinder.h"
#include "model/memberstatus.h"
#include "session/playbackstate.h"
#include "session/roomswitcher.h"
#include "session/roster.h"

namespace farnear::session {

/**
 * The playback on the room thread: asks the room for what people ask for here, and has the player do what the room
 * says. The twin of LivePlayback.
 */
class PlaybackWorker final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    PlaybackWorker(const Parts &parts, RoomSwitcher &switcher, const Roster &roster, media::FileFinder &files,
                   QObject *parent);
    ~PlaybackWorker() override;

    /** Makes the player. */
    void start();
    void play();
    void pause();
    void togglePlay();
    void seek(Millis position);
    /** From where the last seek leads, when that one is still under way. */
    void seekBy(Millis distance);
    void setSpeed(double speed);
    void setVolume(double volume);
    void setMuted(bool muted);
    void selectTrack(ports::Track::Kind kind, int id);
    void setSubtitleMargin(double share);
    void setAudioDevice(const QString &name);
    void setAway(bool away);
    void useFile(const QUrl &file);

    /** Before anything is heard in it. from: the one before; what plays comes along as carry says. */
    void setRoom(room::Room &room, const room::Room *from, RoomSwitcher::Carry carry);
    /** Notes where in which file this person is, for "carry on". */
    void remember();
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] const PlaybackState &playing() const { return *m_playing; }
    [[nodiscard]] ports::Player &player() { return m_playing->driver().player(); }

Q_SIGNALS:
    void videoSourceKnown(farnear::ports::VideoSource *source);
    void told(const farnear::session::Playback &playback);
    void syncTold(const farnear::session::SyncReport &report);
    /** The room knows by now how this player does. */
    void statusReported();
    /** What was asked of the timeline will not come true. */
    void wishesLost();
    /** A person chose the file for what plays. */
    void fileChosen();
    /** The item was played to its end here. */
    void ended(const QString &item);
    void failed(const farnear::Error &error);

private:
    void carry(room::Room &room, const room::Room &from, bool paused);
    void onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now);
    void onStatus(const model::MemberStatus &status);
    void loseWishes();
    void publish();

    const Parts &m_parts;
    RoomSwitcher &m_switcher;
    const Roster &m_roster;
    media::FileFinder &m_files;
    std::unique_ptr<PlaybackState> m_playing;
    QTimer m_noteTimer;              //!< now and then: the place in the file
    bool m_carrying = false;         //!< what plays is on its way into a new room
    std::optional<Millis> m_seeking; //!< asked for and not yet answered
    QUrl m_rememberedFile;
    Millis m_rememberedAt = -1;
    Playback m_told;
};

} // namespace farnear::session
