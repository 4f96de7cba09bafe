// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/playbackviewmodel.h"

#include <cmath>

#include "viewmodels/format.h"
#include "viewmodels/playbackwords.h"
#include "viewmodels/speeds.h"

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
    , m_coverReader(std::move(coverReader))
    , m_audioTracks(ports::Track::Kind::Audio)
    , m_subtitleTracks(ports::Track::Kind::Subtitle)
{
    connect(&m_timer, &QTimer::timeout, this, &PlaybackViewModel::tick);
    connect(&m_controller, &session::PlaybackController::changed, this, &PlaybackViewModel::refresh);
    connect(&m_controller, &session::PlaybackController::videoSourceChanged, this, &PlaybackViewModel::refresh);
    connect(&m_room, &session::RoomController::changed, this, &PlaybackViewModel::changed);
    connect(&m_queue, &session::QueueController::changed, this, &PlaybackViewModel::queueChanged);
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
    return loaded() && state().item.kind == model::Item::Kind::Music && !hasVideo();
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
    return state().item.title.isEmpty() ? state().item.fileName : state().item.title;
}

QString PlaybackViewModel::artist() const
{
    return state().item.artist;
}

QString PlaybackViewModel::album() const
{
    return state().item.album;
}

double PlaybackViewModel::duration() const
{
    return state().media.duration > 0 ? state().media.duration : state().item.duration;
}

QString PlaybackViewModel::durationText() const
{
    return lengthWords(duration(), lengthKnown());
}

QString PlaybackViewModel::remainingText() const
{
    return duration() > 0 ? Format::clock(std::max(0.0, duration() - m_position)) : QString();
}

QList<double> PlaybackViewModel::speeds() const
{
    return offeredSpeeds();
}

double PlaybackViewModel::speed() const
{
    return state().speed;
}

void PlaybackViewModel::setSpeed(double speed)
{
    if (!qFuzzyCompare(speed, state().speed))
        m_controller.setSpeed(speed);
}

QString PlaybackViewModel::speedText() const
{
    return Format::speed(speed());
}

double PlaybackViewModel::volume() const
{
    return state().volume;
}

void PlaybackViewModel::setVolume(double volume)
{
    m_controller.setVolume(std::clamp(volume, 0.0, maximumVolume()));
}

double PlaybackViewModel::maximumVolume() const
{
    return state().capabilities.volumeBoost ? 1.3 : 1.0;
}

bool PlaybackViewModel::muted() const
{
    return state().muted;
}

void PlaybackViewModel::setMuted(bool muted)
{
    m_controller.setMuted(muted);
}

bool PlaybackViewModel::hasNext() const
{
    const int row = currentRow();
    return row >= 0 && row + 1 < m_queue.entries().size();
}

bool PlaybackViewModel::hasPrevious() const
{
    return currentRow() > 0;
}

QStringList PlaybackViewModel::waitingNames() const
{
    return phase() == Gathering ? state().waiting : QStringList();
}

QString PlaybackViewModel::waitingText() const
{
    const QStringList names = waitingNames();
    return names.isEmpty() ? QString() : tr("Waiting for %1").arg(Format::names(names));
}

QString PlaybackViewModel::stallText() const
{
    return playing() ? stallWords(state().stall) : QString();
}

QString PlaybackViewModel::problemText() const
{
    if (phase() == Failed)
        return state().error.sentence();
    if (hasOtherVersion())
        return tr("Your %1 is not the same as the one that plays here.").arg(missingFileName());
    if (phase() == Missing)
        return tr("%1 is not on this computer yet.").arg(missingFileName());
    return {};
}

QString PlaybackViewModel::missingFileName() const
{
    if (phase() != Missing)
        return {};
    return state().item.fileName.isEmpty() ? title() : state().item.fileName;
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
    direction < 0 ? previous() : next(); // beyond the last chapter comes the next file
}

void PlaybackViewModel::next()
{
    m_queue.next();
}

void PlaybackViewModel::previous()
{
    m_queue.previous();
}

void PlaybackViewModel::stepSpeed(int direction)
{
    setSpeed(speedBeside(speed(), direction));
}

void PlaybackViewModel::changeVolume(double by)
{
    setMuted(false);
    setVolume(volume() + by);
}

void PlaybackViewModel::toggleMuted()
{
    setMuted(!muted());
}

void PlaybackViewModel::selectAudio(int trackId)
{
    m_controller.selectTrack(ports::Track::Kind::Audio, trackId);
}

void PlaybackViewModel::selectSubtitle(int trackId)
{
    m_controller.selectTrack(ports::Track::Kind::Subtitle, trackId);
}

void PlaybackViewModel::cycleAudio()
{
    if (m_audioTracks.count() > 1)
        selectAudio(m_audioTracks.nextId());
}

void PlaybackViewModel::cycleSubtitles()
{
    if (m_subtitleTracks.count() > 0)
        selectSubtitle(m_subtitleTracks.nextId());
}

void PlaybackViewModel::useFile(const QUrl &file)
{
    m_controller.useFile(file);
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
    m_audioTracks.setTracks(now.media.tracks);
    m_subtitleTracks.setTracks(now.media.tracks);
    setTimer();
    fetchCover();
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
    const int countdown
        = phase() == Gathering ? int(std::ceil(std::max(0.0, state().deadline - m_controller.now()) / 1000)) : 0;
    if (text != m_positionText || countdown != m_countdown) {
        m_positionText = text;
        m_countdown = countdown;
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

int PlaybackViewModel::currentRow() const
{
    const QList<session::QueueEntry> &queue = m_queue.entries();
    const auto it
        = std::find_if(queue.cbegin(), queue.cend(), [](const session::QueueEntry &entry) { return entry.current; });
    return it == queue.cend() ? -1 : int(it - queue.cbegin());
}

} // namespace farnear::viewmodels
