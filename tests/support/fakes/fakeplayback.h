// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <algorithm>

#include "session/playbackcontroller.h"
#include "session/playbackmirror.h"

namespace farnear::test {

/**
 * A playback whose room is the test. What is asked shows at once, as in a session; an obedient room (the default) then
 * does it, any other waits for tell() or refuse().
 */
class FakePlayback final : public session::PlaybackController {
public:
    bool obedient = true;
    Millis time = 1'000'000; //!< base::Clock
    QStringList asked;       //!< what was asked of the room and this computer, in order
    QUrl usedFile;
    ports::VideoSource *video = nullptr;

    /** The room's word. */
    void tell(const session::Playback &playback)
    {
        m_truth = playback;
        m_mirror.setTruth(playback, time);
        Q_EMIT changed();
    }
    void tellSync(const session::SyncReport &report)
    {
        m_sync = report;
        Q_EMIT syncChanged();
    }
    void refuse(ErrorCode code)
    {
        if (m_mirror.dropWishes(time))
            Q_EMIT changed();
        Q_EMIT failed({code, {}});
    }
    [[nodiscard]] const session::Playback &truth() const { return m_truth; }

    [[nodiscard]] const session::Playback &state() const override { return m_mirror.shown(); }
    [[nodiscard]] const session::SyncReport &sync() const override { return m_sync; }
    [[nodiscard]] Millis now() const override { return time; }
    [[nodiscard]] Millis position() const override { return m_mirror.position(time); }
    [[nodiscard]] ports::VideoSource *videoSource() const override { return video; }

    void play() override
    {
        m_mirror.wishPlaying(true, time);
        ask(QStringLiteral("play"), [this] { m_truth.phase = session::Playback::Phase::Playing; });
    }
    void pause() override
    {
        const Millis at = position();
        m_mirror.wishPlaying(false, time);
        ask(QStringLiteral("pause"), [this, at] {
            m_truth.phase = session::Playback::Phase::Paused;
            m_truth.position = at;
        });
    }
    void togglePlay() override { state().phase == session::Playback::Phase::Paused ? play() : pause(); }
    void seek(Millis position) override
    {
        m_mirror.wishPosition(position, time);
        ask(QStringLiteral("seek"), [this] { m_truth.position = m_mirror.position(time); });
    }
    void seekBy(Millis distance) override
    {
        m_mirror.wishStep(distance, time);
        ask(QStringLiteral("seekBy"), [this] { m_truth.position = m_mirror.position(time); });
    }
    void setSpeed(double speed) override
    {
        m_mirror.wishSpeed(speed, time);
        ask(QStringLiteral("speed"), [this, speed] { m_truth.speed = speed; });
    }
    void setVolume(double volume) override
    {
        m_mirror.setVolume(volume);
        Q_EMIT changed();
    }
    void setMuted(bool muted) override
    {
        m_mirror.setMuted(muted);
        Q_EMIT changed();
    }
    void selectTrack(ports::Track::Kind kind, int id) override
    {
        m_mirror.selectTrack(kind, id);
        Q_EMIT changed();
    }
    void setSubtitleMargin(double) override { asked << QStringLiteral("margin"); }
    void setAudioDevice(const QString &) override { asked << QStringLiteral("device"); }
    void setAway(bool away) override { asked << (away ? QStringLiteral("away") : QStringLiteral("back")); }
    void useFile(const QUrl &file) override
    {
        asked << QStringLiteral("useFile");
        usedFile = file;
    }

private:
    template <typename Change>
    void ask(const QString &what, Change change)
    {
        asked << what;
        if (!obedient) {
            Q_EMIT changed();
            return;
        }
        change();
        m_truth.sampledAt = time;
        m_truth.rate = m_truth.phase == session::Playback::Phase::Playing ? m_truth.speed : 0;
        ++m_truth.revision;
        tell(m_truth);
    }

    session::PlaybackMirror m_mirror;
    session::Playback m_truth;
    session::SyncReport m_sync;
};

} // namespace farnear::test
