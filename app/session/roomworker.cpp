// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomworker.h"

#include <QFileInfo>

#include <chrono>
#include <cmath>

#include "base/ids.h"
#include "session/playqueue.h"

namespace farnear::session {

namespace {

using std::chrono::milliseconds;
using sync::Intent;

constexpr milliseconds clockworkEvery{10'000};
constexpr milliseconds lastWords{900};
constexpr milliseconds turnLasts{700};
constexpr Millis endSlack = 400; //!< so near the end counts as the end

Intent intentOf(Intent::Kind kind)
{
    Intent intent;
    intent.kind = kind;
    return intent;
}

} // namespace

RoomWorker::RoomWorker(Parts parts, Hosting &hosting, protocol::DeviceKeys device, Introduction introduction)
    : m_parts(std::move(parts))
    , m_hosting(hosting)
    , m_device(std::move(device))
    , m_introduction(std::move(introduction))
{
}

RoomWorker::~RoomWorker() = default;

void RoomWorker::start()
{
    startTalking();
    startPlaying();
    startClocks();
    m_doors = std::make_unique<Doors>(m_parts, m_hosting, m_device, m_introduction);
    connect(m_doors.get(), &Doors::switched, this, &RoomWorker::onSwitched);
    connect(m_doors.get(), &Doors::changed, this, &RoomWorker::tellRoom);
    connect(m_doors.get(), &Doors::failed, this, &RoomWorker::failed);
    connect(m_doors.get(), &Doors::closed, this, &RoomWorker::stopped);
    m_doors->goAlone();
}

void RoomWorker::startTalking()
{
    m_chat = std::make_unique<Chat>();
    connect(m_chat.get(), &Chat::appended, this, &RoomWorker::chatAppended);
    connect(m_chat.get(), &Chat::changed, this, &RoomWorker::chatChanged);
    connect(m_chat.get(), &Chat::reset, this, [this] { Q_EMIT chatReset(m_chat->lines()); });

    m_keepsakes = std::make_unique<Keepsakes>(m_parts.clock, *m_chat);
    connect(m_keepsakes.get(), &Keepsakes::pictureTold, this, &RoomWorker::pictureTold);
    connect(m_keepsakes.get(), &Keepsakes::likesTold, this, &RoomWorker::likesTold);
    connect(m_keepsakes.get(), &Keepsakes::reacted, this, &RoomWorker::reacted);
    connect(m_keepsakes.get(), &Keepsakes::eveningTold, this, &RoomWorker::eveningTold);
    connect(m_keepsakes.get(), &Keepsakes::failed, this, &RoomWorker::failed);
}

void RoomWorker::startPlaying()
{
    m_files = std::make_unique<FileFinder>(m_parts.readFacts, m_parts.history);
    connect(m_files.get(), &FileFinder::learned, this, &RoomWorker::tellQueue);
    connect(m_files.get(), &FileFinder::searched, this, &RoomWorker::tellQueue);

    m_playing = std::make_unique<NowPlaying>(m_parts.makePlayer(), *m_files, m_parts.clock);
    connect(m_playing.get(), &NowPlaying::changed, this, &RoomWorker::tellPlayback);
    connect(m_playing.get(), &NowPlaying::failed, this, &RoomWorker::failed);
    connect(&m_playing->driver(), &Driver::reported, this, &RoomWorker::syncTold);
    connect(&m_playing->driver(), &Driver::statusChanged, this, &RoomWorker::onStatus);
    connect(&m_playing->driver(), &Driver::ended, this, &RoomWorker::onEnded);
    connect(&m_playing->driver().player(), &ports::Player::pictureTaken, this, &RoomWorker::onPicture);
    Q_EMIT videoSourceKnown(m_playing->driver().player().videoSource());
}

void RoomWorker::startClocks()
{
    m_clockwork = std::make_unique<QTimer>();
    connect(m_clockwork.get(), &QTimer::timeout, this, [this] {
        tellRoom();
        remember();
    });
    m_clockwork->start(clockworkEvery);
    m_seconds = std::make_unique<QTimer>();
    connect(m_seconds.get(), &QTimer::timeout, this, &RoomWorker::seeEvening);
    m_seconds->start(m_parts.eveningTime.glimpses);
}

void RoomWorker::stop()
{
    remember();
    m_seconds->stop();
    m_keepsakes->recorder().finish();
    m_waiting.clear();
    QTimer::singleShot(lastWords, this, &RoomWorker::stopped);
    m_doors->close();
}

void RoomWorker::withRoom(const std::function<void(room::Room &)> &action)
{
    if (m_doors->room())
        action(*m_doors->room());
    else
        m_waiting.append(action);
}

// --- files ---

void RoomWorker::open(const QList<QUrl> &files)
{
    const auto playsYet = std::make_shared<bool>(false); // shared by the batches
    m_files->read(files, [this, playsYet](const QList<KnownFile> &found, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
        addFiles(found, !*playsYet);
        *playsYet = *playsYet || !found.isEmpty();
    });
}

void RoomWorker::enqueue(const QList<QUrl> &files)
{
    m_files->read(files, [this](const QList<KnownFile> &found, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
        addFiles(found, false);
    });
}

void RoomWorker::offer(const QList<QUrl> &files)
{
    m_files->read(files, [this](const QList<KnownFile> &, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
    });
}

void RoomWorker::useFile(const QUrl &file)
{
    m_playing->useFile(file);
    tellQueue();
}

void RoomWorker::addFiles(const QList<KnownFile> &files, bool playFirst)
{
    if (files.isEmpty())
        return;
    withRoom([this, files, playFirst](room::Room &room) {
        QList<protocol::Item> items;
        for (const KnownFile &file : files) {
            protocol::Item item = file.facts;
            item.id = freshId();
            item.addedBy = room.me();
            m_files->choose(item.id, file.url);
            items.append(item);
        }
        room.editQueue({room::QueueEdit::Kind::Add, items, {}, 0});
        if (playFirst)
            openItem(items.first(), 0, true);
    });
}

// --- playing ---

void RoomWorker::openItem(const protocol::Item &item, Millis position, bool play, bool quiet)
{
    withRoom([item, position, play, quiet](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Open);
        intent.item = item.id;
        intent.position = position;
        intent.play = play;
        room.wish(intent, item, quiet);
    });
}

bool RoomWorker::isAtEnd(Millis position) const
{
    return m_playing->duration() > 0 && position >= m_playing->duration() - endSlack;
}

void RoomWorker::play()
{
    withRoom([this](room::Room &room) {
        if (isAtEnd(m_playing->position()) && !room.timeline().isMoving())
            openItem(m_playing->item(), 0, true); // once more
        else
            room.wish(intentOf(Intent::Kind::Play));
    });
}

void RoomWorker::pause()
{
    withRoom([](room::Room &room) { room.wish(intentOf(Intent::Kind::Pause)); });
}

void RoomWorker::togglePlay()
{
    withRoom([this](room::Room &room) {
        using State = sync::Timeline::State;
        const State state = room.timeline().state;
        if (state == State::Playing || state == State::Gathering)
            pause();
        else
            play();
    });
}

void RoomWorker::seek(Millis position)
{
    withRoom([this, position](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Seek);
        const Millis end = m_playing->duration() > 0 ? m_playing->duration() : position;
        intent.position = std::clamp(position, 0.0, std::max(0.0, end));
        room.wish(intent);
    });
}

void RoomWorker::setSpeed(double speed)
{
    withRoom([speed](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Rate);
        intent.rate = std::clamp(speed, 0.25, 4.0);
        room.wish(intent);
    });
}

void RoomWorker::skip(int items)
{
    withRoom([this, items](room::Room &room) {
        if (const auto item = neighbour(room.queue(), room.timeline().item, items))
            openItem(*item, 0, true);
    });
}

void RoomWorker::playItem(const QString &id)
{
    withRoom([this, id](room::Room &room) {
        if (const auto item = itemWithId(room.queue(), id))
            openItem(*item, 0, true);
    });
}

void RoomWorker::editQueue(const room::QueueEdit &edit)
{
    withRoom([edit](room::Room &room) { room.editQueue(edit); });
}

void RoomWorker::onEnded(const QString &item)
{
    withRoom([this, item](const room::Room &room) {
        if (room.timeline().item != item || !room.timeline().isMoving())
            return;
        m_endedItem = item;
        const auto wait = turnLasts * turn(room.people(), room.me());
        QTimer::singleShot(wait, this, [this, revision = room.timeline().revision] { onTurn(revision); });
    });
}

/** Several may find it their turn; the room takes the first, and the others' wishes are stale. */
void RoomWorker::onTurn(qint64 revision)
{
    room::Room *room = m_doors->room();
    if (!room || room->timeline().revision != revision)
        return;
    if (const auto item = neighbour(room->queue(), m_endedItem, 1))
        openItem(*item, 0, true, true);
    else
        room->wish(intentOf(Intent::Kind::Pause), {}, true);
}

// --- this computer ---

void RoomWorker::setVolume(double volume)
{
    m_playing->setVolume(volume);
}

void RoomWorker::setMuted(bool muted)
{
    m_playing->setMuted(muted);
}

void RoomWorker::selectTrack(ports::Track::Kind kind, int id)
{
    m_playing->driver().player().selectTrack(kind, id);
}

void RoomWorker::setAudioDevice(const QString &name)
{
    m_playing->driver().player().setAudioDevice(name);
}

void RoomWorker::setAway(bool away)
{
    m_playing->driver().setAway(away);
}

/** What is known of the instant is noted at once; the picture follows in a few ms. */
void RoomWorker::takeMoment()
{
    const Playback playback = m_playing->playback();
    if (playback.item.id.isEmpty() || playback.file.isEmpty() || !m_doors->room()) {
        Q_EMIT failed({ErrorCode::NoPicture, {}});
        return;
    }
    m_moment = Moment{{},
                      playback.item,
                      playback.file,
                      m_playing->position(),
                      m_parts.eveningTime.wall(),
                      static_cast<qint64>(together()),
                      members()};
    m_playing->driver().player().takePicture();
}

void RoomWorker::onPicture(const ports::Picture &picture)
{
    if (!m_moment)
        return;
    Moment moment = *std::exchange(m_moment, {});
    moment.picture = picture;
    Q_EMIT momentTaken(moment);
}

void RoomWorker::onStatus(const sync::MemberStatus &status)
{
    if (!m_doors || !m_doors->room())
        return;
    m_doors->room()->reportStatus(status);
    tellRoom();
}

/** Notes where in which file this person is, for "carry on". */
void RoomWorker::remember()
{
    const QUrl file = m_playing->file();
    if (!m_parts.history || file.isEmpty() || !m_doors->room())
        return;
    QStringList with;
    for (const ports::Person &person : m_doors->room()->people()) {
        if (person.id != m_doors->room()->me())
            with.append(person.profile.name);
    }
    const Playback playback = m_playing->playback();
    if (playback.phase == Playback::Phase::Failed)
        return;
    const Millis position = isAtEnd(m_playing->position()) ? 0 : m_playing->position();
    if (file == m_rememberedFile && std::abs(position - m_rememberedAt) < 500)
        return;
    m_rememberedFile = file;
    m_rememberedAt = position;
    m_parts.history->remember({file, playback.item.title, position, m_playing->duration(),
                               with.join(QStringLiteral(", ")), QDateTime::currentDateTimeUtc()});
}

} // namespace farnear::session
