// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playbackworker.h"

#include <chrono>
#include <cmath>
#include <utility>

#include "session/intents.h"

namespace farnear::session {

namespace {

using sync::Intent;

constexpr std::chrono::seconds placeIsNoted{10};
constexpr Millis endSlack = 400; //!< so near the end counts as the end
constexpr Millis sameSpot = 1;   //!< where a seek led
constexpr Millis sameNote = 500; //!< not worth another note

} // namespace

PlaybackWorker::PlaybackWorker(const Parts &parts, RoomSwitcher &switcher, const Roster &roster,
                               media::FileFinder &files, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_switcher(switcher)
    , m_roster(roster)
    , m_files(files)
    , m_noteTimer(this)
{
    connect(&m_noteTimer, &QTimer::timeout, this, &PlaybackWorker::remember);
}

PlaybackWorker::~PlaybackWorker() = default;

void PlaybackWorker::start()
{
    m_playing = std::make_unique<PlaybackState>(m_parts.makePlayer(), m_files, m_parts.clock);
    connect(m_playing.get(), &PlaybackState::changed, this, &PlaybackWorker::publish);
    connect(m_playing.get(), &PlaybackState::failed, this, &PlaybackWorker::failed);
    connect(&m_playing->driver(), &PlayerController::reported, this, &PlaybackWorker::syncTold);
    connect(&m_playing->driver(), &PlayerController::statusChanged, this, &PlaybackWorker::onStatus);
    connect(&m_playing->driver(), &PlayerController::ended, this, &PlaybackWorker::ended);
    m_noteTimer.start(placeIsNoted);
    Q_EMIT videoSourceKnown(player().videoSource());
}

// --- what people ask for ---

void PlaybackWorker::play()
{
    m_switcher.withRoom([this](room::Room &room) {
        if (isAtEnd() && !room.timeline().isMoving())
            askToOpen(room, m_playing->item(), 0, true); // once more
        else
            ask(room, Intent::Kind::Play);
    });
}

void PlaybackWorker::pause()
{
    m_switcher.withRoom([](room::Room &room) { ask(room, Intent::Kind::Pause); });
}

void PlaybackWorker::togglePlay()
{
    m_switcher.withRoom([this](const room::Room &room) {
        using State = sync::Timeline::State;
        const State state = room.timeline().state;
        if (state == State::Playing || state == State::Gathering)
            pause();
        else
            play();
    });
}

void PlaybackWorker::seek(Millis position)
{
    m_switcher.withRoom([this, position](room::Room &room) {
        Intent intent;
        intent.kind = Intent::Kind::Seek;
        intent.position = std::max(0.0, position); // beyond the end, too: how long it is, is a guess
        m_seeking = intent.position;
        room.request(intent);
    });
}

void PlaybackWorker::seekBy(Millis distance)
{
    m_switcher.withRoom([this, distance](const room::Room &) {
        if (m_playing->item().id.isEmpty())
            return;
        const Millis from = m_seeking.value_or(m_playing->position());
        const Millis end = m_playing->duration();
        seek((end > 0 ? std::min(from, end) : from) + distance);
    });
}

void PlaybackWorker::setSpeed(double speed)
{
    m_switcher.withRoom([speed](room::Room &room) {
        Intent intent;
        intent.kind = Intent::Kind::Rate;
        intent.rate = std::clamp(speed, slowestSpeed, fastestSpeed);
        room.request(intent);
    });
}

// --- this computer ---

void PlaybackWorker::setVolume(double volume)
{
    m_playing->setVolume(volume);
}

void PlaybackWorker::setMuted(bool muted)
{
    m_playing->setMuted(muted);
}

void PlaybackWorker::selectTrack(ports::Track::Kind kind, int id)
{
    player().selectTrack(kind, id);
}

void PlaybackWorker::setSubtitleMargin(double share)
{
    player().setSubtitleMargin(share);
}

void PlaybackWorker::setAudioDevice(const QString &name)
{
    player().setAudioDevice(name);
}

void PlaybackWorker::setAway(bool away)
{
    m_playing->driver().setAway(away);
}

void PlaybackWorker::useFile(const QUrl &file)
{
    m_playing->useFile(file);
    Q_EMIT fileChosen();
}

// --- the room ---

void PlaybackWorker::setRoom(room::Room &room, const room::Room *from, RoomSwitcher::Carry how)
{
    remember();
    m_playing->setClock(room.clock()); // told before now, and for good where the server tells no time
    connect(&room, &room::Room::clockChanged, this, [this, &room] { m_playing->setClock(room.clock()); });
    connect(&room, &room::Room::timelineChanged, this,
            [this, &room](const sync::Timeline &before, const sync::Timeline &now) { onTimeline(room, before, now); });
    connect(&room, &room::Room::peopleChanged, this,
            [this, &room] { m_playing->driver().setAlone(room.people().size() < 2); });
    connect(&room, &room::Room::linkChanged, this, &PlaybackWorker::loseWishes);
    connect(&room, &room::Room::refused, this, [this](const Error &error) {
        loseWishes();
        Q_EMIT failed(error);
    });
    if (from && how != RoomSwitcher::Carry::Nothing)
        carry(room, *from, how == RoomSwitcher::Carry::Paused);
    room.reportStatus(m_playing->driver().status());
}

/** Into a room made here and now. Back alone it stands paused, and only when its file is here. */
void PlaybackWorker::carry(room::Room &room, const room::Room &from, bool paused)
{
    if (m_playing->item().id.isEmpty() || (paused && m_playing->file().isEmpty()))
        return;
    const sync::Timeline &timeline = from.timeline();
    const Millis position
        = from.clock() ? timeline.positionAt(from.clock()->toServer(m_parts.clock->now())) : timeline.position;
    const bool moving = timeline.isMoving() || timeline.state == sync::Timeline::State::Gathering;
    m_carrying = true;
    askToOpen(room, m_playing->item(), std::max(0.0, position), moving && !paused, true);
}

void PlaybackWorker::onTimeline(const room::Room &room, const sync::Timeline &before, const sync::Timeline &now)
{
    if (m_carrying && now.state == sync::Timeline::State::Empty)
        return; // the file stays open until the new room knows it
    m_carrying = false;
    if (m_seeking && (now.by != room.me() || std::abs(now.position - *m_seeking) < sameSpot))
        m_seeking.reset();
    m_playing->setTimeline(now, room.item());
    if (before.item != now.item)
        remember();
}

void PlaybackWorker::onStatus(const model::MemberStatus &status)
{
    if (!m_switcher.room())
        return;
    m_switcher.room()->reportStatus(status);
    Q_EMIT statusReported();
}

void PlaybackWorker::loseWishes()
{
    m_seeking.reset();
    Q_EMIT wishesLost();
}

bool PlaybackWorker::isAtEnd() const
{
    return m_playing->duration() > 0 && m_playing->position() >= m_playing->duration() - endSlack;
}

void PlaybackWorker::publish()
{
    Playback playback = m_playing->playback();
    playback.waiting = m_roster.namesOf(playback.waiting);
    // The clock's estimate breathes by fractions of a millisecond: nothing anybody could see.
    Playback steady = playback;
    if (std::abs(steady.sampledAt - m_told.sampledAt) < 2)
        steady.sampledAt = m_told.sampledAt;
    if (std::abs(steady.deadline - m_told.deadline) < 2)
        steady.deadline = m_told.deadline;
    if (steady == m_told)
        return;
    m_told = playback;
    Q_EMIT told(playback);
}

void PlaybackWorker::remember()
{
    const QUrl file = m_playing->file();
    if (!m_parts.history || !file.isLocalFile() || !m_switcher.room())
        return;
    const Playback playback = m_playing->playback();
    if (playback.phase == Playback::Phase::Failed)
        return;
    const Millis position = isAtEnd() ? 0 : m_playing->position();
    if (file == m_rememberedFile && std::abs(position - m_rememberedAt) < sameNote)
        return;
    m_rememberedFile = file;
    m_rememberedAt = position;
    QStringList with;
    for (const model::Member &person : m_switcher.room()->people()) {
        if (person.id != m_switcher.room()->me())
            with.append(person.profile.name);
    }
    m_parts.history->remember({file, playback.item.tags.title, position, m_playing->duration(),
                               with.join(QStringLiteral(", ")), QDateTime::currentDateTimeUtc()});
}

} // namespace farnear::session
