// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/liveplayback.h"

#include <algorithm>
#include <chrono>

#include "session/playbackworker.h"
#include "session/post.h"

namespace farnear::session {

namespace {
constexpr std::chrono::seconds longestWish{5};
constexpr std::chrono::seconds volumeSettles{1};
} // namespace

LivePlayback::LivePlayback(PlaybackWorker &worker, std::shared_ptr<const Clock> clock,
                           std::shared_ptr<ports::IdentityStore> identity)
    : m_worker(&worker)
    , m_clock(std::move(clock))
    , m_identity(std::move(identity))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestWish);
    connect(&m_patience, &QTimer::timeout, this, &LivePlayback::dropWishes);
    m_keepVolume.setSingleShot(true);
    m_keepVolume.setInterval(volumeSettles);
    connect(&m_keepVolume, &QTimer::timeout, this, [this] { m_identity->setVolume(state().volume); });
    connectWorker();
    m_mirror.setVolume(m_identity->volume());
    post(m_worker, &PlaybackWorker::setVolume, state().volume);
}

LivePlayback::~LivePlayback()
{
    if (m_keepVolume.isActive())
        m_identity->setVolume(state().volume);
}

void LivePlayback::connectWorker()
{
    connect(m_worker, &PlaybackWorker::told, this, [this](const Playback &told) {
        m_mirror.setTruth(told, now());
        Q_EMIT changed();
    });
    connect(m_worker, &PlaybackWorker::syncTold, this, [this](const SyncReport &told) {
        m_sync = told;
        Q_EMIT syncChanged();
    });
    connect(m_worker, &PlaybackWorker::videoSourceKnown, this, [this](ports::VideoSource *source) {
        m_videoSource = source;
        Q_EMIT videoSourceChanged();
    });
    connect(m_worker, &PlaybackWorker::wishesLost, this, &LivePlayback::dropWishes);
    connect(m_worker, &PlaybackWorker::failed, this, &LivePlayback::failed);
}

void LivePlayback::wished()
{
    if (m_mirror.hasWishes())
        m_patience.start();
    Q_EMIT changed();
}

void LivePlayback::dropWishes()
{
    m_patience.stop();
    if (m_mirror.dropWishes(now()))
        Q_EMIT changed();
}

void LivePlayback::play()
{
    m_mirror.wishPlaying(true, now());
    post(m_worker, &PlaybackWorker::play);
    wished();
}

void LivePlayback::pause()
{
    m_mirror.wishPlaying(false, now());
    post(m_worker, &PlaybackWorker::pause);
    wished();
}

void LivePlayback::togglePlay()
{
    switch (state().phase) {
    case Playback::Phase::Playing:
    case Playback::Phase::Gathering: return pause();
    case Playback::Phase::Paused: return play();
    default: post(m_worker, &PlaybackWorker::togglePlay); // what the others hear is known there
    }
}

void LivePlayback::seek(Millis position)
{
    m_mirror.wishPosition(position, now());
    post(m_worker, &PlaybackWorker::seek, position);
    wished();
}

void LivePlayback::seekBy(Millis distance)
{
    m_mirror.wishStep(distance, now());
    post(m_worker, &PlaybackWorker::seekBy, distance);
    wished();
}

void LivePlayback::setSpeed(double speed)
{
    m_mirror.wishSpeed(std::clamp(speed, slowestSpeed, fastestSpeed), now());
    post(m_worker, &PlaybackWorker::setSpeed, speed);
    wished();
}

void LivePlayback::setVolume(double volume)
{
    m_mirror.setVolume(volume);
    m_keepVolume.start();
    post(m_worker, &PlaybackWorker::setVolume, volume);
    Q_EMIT changed();
}

void LivePlayback::setMuted(bool muted)
{
    m_mirror.setMuted(muted);
    post(m_worker, &PlaybackWorker::setMuted, muted);
    Q_EMIT changed();
}

void LivePlayback::selectTrack(ports::Track::Kind kind, int id)
{
    m_mirror.selectTrack(kind, id);
    post(m_worker, &PlaybackWorker::selectTrack, kind, id);
    Q_EMIT changed();
}

void LivePlayback::setSubtitleMargin(double share)
{
    post(m_worker, &PlaybackWorker::setSubtitleMargin, share);
}

void LivePlayback::setAudioDevice(const QString &name)
{
    post(m_worker, &PlaybackWorker::setAudioDevice, name);
}

void LivePlayback::setAway(bool away)
{
    post(m_worker, &PlaybackWorker::setAway, away);
}

void LivePlayback::useFile(const QUrl &file)
{
    post(m_worker, &PlaybackWorker::useFile, file);
}

} // namespace farnear::session
