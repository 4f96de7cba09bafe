// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playbackstate.h"

namespace farnear::session {

PlaybackState::PlaybackState(std::unique_ptr<ports::Player> player, media::FileFinder &files,
                             std::shared_ptr<const Clock> clock)
    : m_files(files)
    , m_clock(clock)
    , m_capabilities(player->capabilities())
    , m_playerController(std::move(player), std::move(clock))
{
    connect(&m_playerController, &PlayerController::mediaChanged, this, [this](const ports::Media &media) {
        m_media = media;
        Q_EMIT changed();
    });
    connect(&m_playerController, &PlayerController::stalled, this, [this](ports::Stall why) {
        m_stall = why;
        Q_EMIT changed();
    });
    connect(&m_playerController, &PlayerController::failed, this, &PlaybackState::onFailed);
    connect(&m_files, &media::FileFinder::searched, this, &PlaybackState::onSearched);
    connect(&m_files, &media::FileFinder::learned, this, &PlaybackState::lookAgain);
}

void PlaybackState::setTimeline(const sync::Timeline &timeline, const std::optional<model::QueueEntry> &item)
{
    const bool other = timeline.item != m_item.id;
    m_timeline = timeline;
    m_item = item.value_or(model::QueueEntry{});
    if (other) {
        m_media.reset();
        m_error.reset();
        m_stall = ports::Stall::None;
        m_file.clear();
        m_missing = false;
        lookAgain();
    }
    m_playerController.setTimeline(timeline);
    Q_EMIT changed();
}

void PlaybackState::setClock(const std::optional<sync::ClockEstimate> &clock)
{
    m_estimate = clock;
    m_playerController.setClock(clock);
    Q_EMIT changed();
}

void PlaybackState::setVolume(double volume)
{
    m_volume = volume;
    m_playerController.player().setVolume(volume);
    Q_EMIT changed();
}

void PlaybackState::setMuted(bool muted)
{
    m_muted = muted;
    m_playerController.player().setMuted(muted);
    Q_EMIT changed();
}

void PlaybackState::useFile(const QUrl &file)
{
    if (m_item.id.isEmpty())
        return;
    m_files.choose(m_item.id, file);
    setFile(file);
    m_files.allow(file);
}

void PlaybackState::lookAgain()
{
    if (m_item.id.isEmpty() || !m_file.isEmpty())
        return;
    const QUrl file = m_files.fileFor(m_item);
    if (!file.isEmpty())
        setFile(file);
    else if (!m_missing)
        m_files.search(m_item);
}

void PlaybackState::onSearched(const QString &item, const QUrl &file)
{
    if (item == m_item.id && m_file.isEmpty())
        setFile(file);
}

void PlaybackState::setFile(const QUrl &file)
{
    m_file = file;
    m_missing = file.isEmpty();
    m_error.reset();
    m_stall = ports::Stall::None;
    m_media.reset();
    m_playerController.setFile(m_item.id, file);
    Q_EMIT changed();
}

void PlaybackState::onFailed(const Error &error)
{
    if (error.code != ErrorCode::NoAudioDevice) // a warning: the picture plays
        m_error = error;
    Q_EMIT changed();
    Q_EMIT failed(error);
}

Millis PlaybackState::toLocal(Millis server) const
{
    return m_estimate ? m_estimate->toLocal(server) : m_clock->now();
}

Millis PlaybackState::position() const
{
    return m_estimate ? m_timeline.positionAt(m_estimate->toServer(m_clock->now())) : m_timeline.position;
}

Millis PlaybackState::duration() const
{
    return m_media && m_media->duration > 0 ? m_media->duration : m_item.tags.duration;
}

Playback::Phase PlaybackState::phase() const
{
    if (m_item.id.isEmpty())
        return Playback::Phase::Empty;
    if (m_missing)
        return Playback::Phase::Missing;
    if (m_error)
        return Playback::Phase::Failed;
    if (!m_media)
        return Playback::Phase::Loading;
    switch (m_timeline.state) {
    case sync::Timeline::State::Gathering: return Playback::Phase::Gathering;
    case sync::Timeline::State::Playing: return Playback::Phase::Playing;
    case sync::Timeline::State::Empty:
    case sync::Timeline::State::Paused: break;
    }
    return Playback::Phase::Paused;
}

Playback PlaybackState::playback() const
{
    Playback playback;
    playback.phase = phase();
    playback.item = m_item;
    playback.file = m_file;
    if (m_missing)
        playback.otherVersion = m_files.otherVersionOf(m_item);
    playback.media = m_media.value_or(ports::Media{});
    playback.capabilities = m_capabilities;
    playback.position = m_timeline.position;
    playback.sampledAt = toLocal(m_timeline.at);
    playback.speed = m_timeline.rate;
    playback.rate = m_timeline.isMoving() && m_estimate ? m_timeline.rate : 0;
    playback.deadline = m_timeline.state == sync::Timeline::State::Gathering ? toLocal(m_timeline.deadline) : 0;
    playback.waiting = m_timeline.waiting;
    playback.revision = m_timeline.revision;
    playback.volume = m_volume;
    playback.muted = m_muted;
    playback.stall = m_stall;
    playback.error = m_error.value_or(Error{});
    return playback;
}

} // namespace farnear::session
