// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <memory>

#include "base/clock.h"
#include "ports/stores.h"
#include "session/playbackcontroller.h"
#include "session/playbackmirror.h"

namespace farnear::session {

class PlaybackWorker;

/** The playback of a running session: asks the room thread, and shows what was asked for until the answer is there. */
class LivePlayback final : public PlaybackController {
    Q_OBJECT
public:
    /** identity: remembers the volume. worker: lives on the room thread and outlives this. */
    LivePlayback(PlaybackWorker &worker, std::shared_ptr<const Clock> clock,
                 std::shared_ptr<ports::IdentityStore> identity);
    ~LivePlayback() override;

    [[nodiscard]] const Playback &state() const override { return m_mirror.shown(); }
    [[nodiscard]] const SyncReport &sync() const override { return m_sync; }
    [[nodiscard]] Millis now() const override { return m_clock->now(); }
    [[nodiscard]] Millis position() const override { return m_mirror.position(now()); }
    [[nodiscard]] ports::VideoSource *videoSource() const override { return m_videoSource; }

    void play() override;
    void pause() override;
    void togglePlay() override;
    void seek(Millis position) override;
    void seekBy(Millis distance) override;
    void setSpeed(double speed) override;
    void setVolume(double volume) override;
    void setMuted(bool muted) override;
    void selectTrack(ports::Track::Kind kind, int id) override;
    void setSubtitleMargin(double share) override;
    void setAudioDevice(const QString &name) override;
    void setAway(bool away) override;
    void useFile(const QUrl &file) override;

private:
    void connectWorker();
    void wished();
    void dropWishes();

    PlaybackWorker *m_worker;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<ports::IdentityStore> m_identity;
    PlaybackMirror m_mirror;
    SyncReport m_sync;
    ports::VideoSource *m_videoSource = nullptr;
    QTimer m_patience;   //!< with wishes that nobody answers
    QTimer m_keepVolume; //!< written when it has settled
};

} // namespace farnear::session
