// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/playbackviewmodel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "viewmodels/format.h"
#include "viewmodels/playbackwords.h"

namespace farnear::viewmodels {

using session::Playback;

namespace {

constexpr double backToBeginning = 3000; // ms: nearer to it, back is the file before
constexpr int fastestTick = 33;          // ms
constexpr int slowestTick = 250;
constexpr double pixels = 2000; // steps that a seek bar can show

} // namespace

PlaybackViewModel::PlaybackViewModel(session::PlaybackController &playback, session::QueueController &queue,
                                     const session::RoomController &room, CoverReader coverReader, QObject *parent)
    : QObject(parent)
    , m_controller(playback)
    , m_queue(queue)
    , m_room(room)
    , m_cover(std::move(coverReader))
    , m_tracks(playback)
    , m_speed(playback)
    , m_volume(playback)
    , m_obstacle(playback)
{
    connect(&m_timer, &QTimer::timeout, this, &PlaybackViewModel::tick);
    connect(&m_controller, &session::PlaybackController::changed, this, &PlaybackViewModel::refresh);
    connect(&m_controller, &session::PlaybackController::videoSourceChanged, this, &PlaybackViewModel::refresh);
    connect(&m_room, &session::RoomController::changed, this, &PlaybackViewModel::changed);
    connect(&m_cover, &CoverLoader::changed, this, &PlaybackViewModel::coverChanged);
    refresh();
}

PlaybackViewModel::~PlaybackViewModel()
{
    m_videoSource.setSource(nullptr);
}

PlaybackViewModel::Phase PlaybackViewModel::phase() const
{
    switch (state().phase) {
    case Playback::Phase::Empty: return Empty;
    case Playback::Phase::Loading: return Loading;
    case Playback::Phase::Missing: return Missing;
    case Playback::Phase::Failed: return Failed;
    case Playback::Phase::Paused: return Paused;
    case Playback::Phase::Gathering: return Gathering;
    case Playback::Phase::Playing: return Playing;
    }
    return Empty;
}

bool PlaybackViewModel::playing() const
{
    return phase() == Playing || phase() == Gathering;
}

bool PlaybackViewModel::loaded() const
{
    return phase() != Empty;
}

bool PlaybackViewModel::isMusic() const
{
    return loaded() && state().item.tags.kind == model::Tags::Kind::Music && !hasVideo();
}

bool PlaybackViewModel::hasVideo() const
{
    return state().media.hasVideo;
}

bool PlaybackViewModel::canControl() const
{
    const session::RoomState &room = m_room.state();
    if (room.policy.control == model::Policy::Control::All)
        return true;
    return std::any_of(room.members.cbegin(), room.members.cend(),
                       [](const session::RoomMember &member) { return member.isMe && member.isHost; });
}

QString PlaybackViewModel::title() const
{
    return state().item.tags.title.isEmpty() ? state().item.source.fileName : state().item.tags.title;
}

QString PlaybackViewModel::artist() const
{
    return state().item.tags.artist;
}

QString PlaybackViewModel::album() const
{
    return state().item.tags.album;
}

double PlaybackViewModel::duration() const
{
    return state().media.duration > 0 ? state().media.duration : state().item.tags.duration;
}

QString PlaybackViewModel::durationText() const
{
    return lengthWords(duration(), lengthKnown());
}

QString PlaybackViewModel::remainingText() const
{
    return duration() > 0 ? Format::clock(std::max(0.0, duration() - m_position)) : QString();
}

QString PlaybackViewModel::engineName() const
{
    return state().capabilities.engine;
}

void PlaybackViewModel::togglePlay()
{
    m_controller.togglePlay();
}

void PlaybackViewModel::seek(double position)
{
    if (!loaded() || !std::isfinite(position))
        return;
    m_controller.seek(std::max(0.0, position)); // beyond the end is the end, wherever that turns out to be
}

void PlaybackViewModel::seekBy(double ms)
{
    if (loaded() && std::isfinite(ms))
        m_controller.seekBy(ms);
}

void PlaybackViewModel::seekToFraction(double fraction)
{
    if (duration() > 0)
        seek(fraction * duration());
}

void PlaybackViewModel::stepChapter(int direction)
{
    const QList<ports::Chapter> &all = m_chapters.chapters();
    const int row = m_chapters.rowAt(m_controller.position()) + (direction < 0 ? -1 : 1);
    if (row >= 0 && row < all.size())
        return seek(all[row].at);
    if (direction < 0 && m_controller.position() > backToBeginning)
        return seek(0);
    direction < 0 ? m_queue.previous() : m_queue.next(); // beyond the last chapter comes the next file
}

QString PlaybackViewModel::timeAt(double fraction) const
{
    return Format::clock(std::clamp(fraction, 0.0, 1.0) * duration());
}

void PlaybackViewModel::setWatched(bool watched)
{
    m_watched = watched;
    refresh();
}

void PlaybackViewModel::refresh()
{
    const Playback &now = state();
    m_videoSource.setSource(m_controller.videoSource());
    m_chapters.setChapters(now.media.chapters, duration());
    setTimer();
    m_cover.setFile(now.file);
    Q_EMIT changed();
    tick();
}

void PlaybackViewModel::setTimer()
{
    if (!playing() || !m_watched) {
        m_timer.stop();
        return;
    }
    const int interval = int(std::clamp(duration() / pixels, double(fastestTick), double(slowestTick)));
    if (!m_timer.isActive() || m_timer.interval() != interval)
        m_timer.start(interval);
}

void PlaybackViewModel::tick()
{
    const double position = loaded() ? m_controller.position() : 0;
    if (position != m_position) {
        m_position = position;
        Q_EMIT positionChanged();
    }
    setTexts();
}

void PlaybackViewModel::setTexts()
{
    const QString text = loaded() ? Format::clock(m_position) : QString();
    if (text != m_positionText) {
        m_positionText = text;
        Q_EMIT positionTextChanged();
    }
    const QString subtitle = currentSubtitle();
    if (subtitle != m_subtitle) {
        m_subtitle = subtitle;
        Q_EMIT subtitleChanged();
    }
}

QString PlaybackViewModel::currentSubtitle() const
{
    const int chapter = m_chapters.rowAt(m_position);
    if (chapter >= 0)
        return m_chapters.chapters()[chapter].title;
    QStringList parts{artist(), album()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

const Playback &PlaybackViewModel::state() const
{
    return m_controller.state();
}

} // namespace farnear::viewmodels
