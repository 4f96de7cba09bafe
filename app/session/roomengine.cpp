// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roomengine.h"

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
constexpr milliseconds goodbyeTimeout{900};
constexpr milliseconds turnLasts{700};
constexpr Millis endSlack = 400; //!< so near the end counts as the end
constexpr milliseconds othersEnd{700}; //!< between looks whether those with a longer file have ended, too

Intent intentOf(Intent::Kind kind)
{
    Intent intent;
    intent.kind = kind;
    return intent;
}

} // namespace

RoomEngine::RoomEngine(Parts parts, EmbeddedServer &hosting, protocol::DeviceKeys device, LocalProfile localProfile)
    : m_dependencies(std::move(parts))
    , m_embeddedServer(hosting)
    , m_device(std::move(device))
    , m_localProfile(std::move(localProfile))
{
}

RoomEngine::~RoomEngine() = default;

void RoomEngine::start()
{
    startTalking();
    startPlaying();
    startClocks();
    m_switcher = std::make_unique<RoomSwitcher>(m_dependencies, m_embeddedServer, m_device, m_localProfile);
    connect(m_switcher.get(), &RoomSwitcher::switched, this, &RoomEngine::onSwitched);
    connect(m_switcher.get(), &RoomSwitcher::changed, this, &RoomEngine::publishRoom);
    connect(m_switcher.get(), &RoomSwitcher::failed, this, &RoomEngine::failed);
    connect(m_switcher.get(), &RoomSwitcher::closed, this, &RoomEngine::stopped);
    m_switcher->goAlone();
}

void RoomEngine::startTalking()
{
    m_chat = std::make_unique<Chat>();
    connect(m_chat.get(), &Chat::appended, this, &RoomEngine::chatAppended);
    connect(m_chat.get(), &Chat::changed, this, &RoomEngine::chatChanged);
    connect(m_chat.get(), &Chat::reset, this, [this] { Q_EMIT chatReset(m_chat->lines()); });

    m_highlights = std::make_unique<RoomHighlights>(m_dependencies.clock, *m_chat);
    connect(m_highlights.get(), &RoomHighlights::pictureChanged, this, &RoomEngine::pictureChanged);
    connect(m_highlights.get(), &RoomHighlights::likesChanged, this, &RoomEngine::likesChanged);
    connect(m_highlights.get(), &RoomHighlights::reacted, this, &RoomEngine::reacted);
    connect(m_highlights.get(), &RoomHighlights::eveningChanged, this, &RoomEngine::eveningChanged);
    connect(m_highlights.get(), &RoomHighlights::failed, this, &RoomEngine::failed);
}

void RoomEngine::startPlaying()
{
    m_files = std::make_unique<FileFinder>(m_dependencies.readFacts, m_dependencies.history);
    connect(m_files.get(), &FileFinder::learned, this, &RoomEngine::publishQueue);
    connect(m_files.get(), &FileFinder::searched, this, &RoomEngine::publishQueue);

    m_playing = std::make_unique<PlaybackState>(m_dependencies.makePlayer(), *m_files, m_dependencies.clock);
    connect(m_playing.get(), &PlaybackState::changed, this, &RoomEngine::publishPlayback);
    connect(m_playing.get(), &PlaybackState::failed, this, &RoomEngine::failed);
    connect(&m_playing->driver(), &PlayerController::reported, this, &RoomEngine::syncTold);
    connect(&m_playing->driver(), &PlayerController::statusChanged, this, &RoomEngine::onStatus);
    connect(&m_playing->driver(), &PlayerController::ended, this, &RoomEngine::onEnded);
    connect(&m_playing->driver().player(), &ports::Player::pictureTaken, this, &RoomEngine::onPicture);
    Q_EMIT videoSourceKnown(m_playing->driver().player().videoSource());
}

void RoomEngine::startClocks()
{
    m_clockwork = std::make_unique<QTimer>();
    connect(m_clockwork.get(), &QTimer::timeout, this, [this] {
        publishRoom();
        remember();
    });
    m_clockwork->start(clockworkEvery);
    m_seconds = std::make_unique<QTimer>();
    connect(m_seconds.get(), &QTimer::timeout, this, &RoomEngine::seeEvening);
    m_seconds->start(m_dependencies.eveningTime.sampleInterval);
}

void RoomEngine::stop()
{
    remember();
    m_seconds->stop();
    m_highlights->recorder().finish();
    m_waiting.clear();
    QTimer::singleShot(goodbyeTimeout, this, &RoomEngine::stopped);
    m_switcher->close();
}

void RoomEngine::withRoom(const std::function<void(room::Room &)> &action)
{
    if (m_switcher->room())
        action(*m_switcher->room());
    else
        m_waiting.append(action);
}

// --- files ---

void RoomEngine::open(const QList<QUrl> &files)
{
    const auto playsYet = std::make_shared<bool>(false); // shared by the batches
    m_files->read(files, [this, playsYet](const QList<KnownFile> &found, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
        addFiles(found, !*playsYet);
        *playsYet = *playsYet || !found.isEmpty();
    });
}

void RoomEngine::enqueue(const QList<QUrl> &files)
{
    m_files->read(files, [this](const QList<KnownFile> &found, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
        addFiles(found, false);
    });
}

void RoomEngine::offer(const QList<QUrl> &files)
{
    m_files->read(files, [this](const QList<KnownFile> &, const QList<Error> &errors) {
        if (!errors.isEmpty())
            Q_EMIT failed(errors.first());
    });
}

void RoomEngine::useFile(const QUrl &file)
{
    m_playing->useFile(file);
    publishQueue();
}

void RoomEngine::addFiles(const QList<KnownFile> &files, bool playFirst)
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

void RoomEngine::openItem(const protocol::Item &item, Millis position, bool play, bool quiet)
{
    withRoom([item, position, play, quiet](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Open);
        intent.item = item.id;
        intent.position = position;
        intent.play = play;
        room.request(intent, item, quiet);
    });
}

bool RoomEngine::isAtEnd(Millis position) const
{
    return m_playing->duration() > 0 && position >= m_playing->duration() - endSlack;
}

void RoomEngine::play()
{
    withRoom([this](room::Room &room) {
        if (isAtEnd(m_playing->position()) && !room.timeline().isMoving())
            openItem(m_playing->item(), 0, true); // once more
        else
            room.request(intentOf(Intent::Kind::Play));
    });
}

void RoomEngine::pause()
{
    withRoom([](room::Room &room) { room.request(intentOf(Intent::Kind::Pause)); });
}

void RoomEngine::togglePlay()
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

void RoomEngine::seek(Millis position)
{
    withRoom([position](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Seek);
        intent.position = std::max(0.0, position); // beyond the end, too: how long it is, is a guess
        room.request(intent);
    });
}

void RoomEngine::setSpeed(double speed)
{
    withRoom([speed](room::Room &room) {
        Intent intent = intentOf(Intent::Kind::Rate);
        intent.rate = std::clamp(speed, 0.25, 4.0);
        room.request(intent);
    });
}

void RoomEngine::skip(int items)
{
    withRoom([this, items](room::Room &room) {
        if (const auto item = neighbour(room.queue(), room.timeline().item, items))
            openItem(*item, 0, true);
    });
}

void RoomEngine::playItem(const QString &id)
{
    withRoom([this, id](room::Room &room) {
        if (const auto item = itemWithId(room.queue(), id))
            openItem(*item, 0, true);
    });
}

void RoomEngine::editQueue(const room::QueueEdit &edit)
{
    withRoom([edit](room::Room &room) { room.editQueue(edit); });
}

void RoomEngine::onEnded(const QString &item)
{
    withRoom([this, item](const room::Room &room) {
        if (room.timeline().item != item || !room.timeline().isMoving())
            return;
        m_endedItem = item;
        const auto wait = turnLasts * turn(room.people(), room.me());
        QTimer::singleShot(wait, this, [this, revision = room.timeline().revision] { onTurn(revision); });
    });
}

/** Somebody's file is longer than this one here, and isn't at its end. */
bool RoomEngine::othersPlayOn(const room::Room &room) const
{
    const auto people = room.people();
    return std::any_of(people.begin(), people.end(), [&](const ports::Person &person) {
        const auto &status = person.status;
        const bool plays = status.phase == sync::Phase::Playing || status.phase == sync::Phase::CatchingUp;
        return person.id != room.me() && plays && status.duration > m_playing->duration() + 1000;
    });
}

/** Several may find it their turn; the room takes the first, and the others' wishes are stale. */
void RoomEngine::onTurn(qint64 revision)
{
    room::Room *room = m_switcher->room();
    if (!room || room->timeline().revision != revision)
        return;
    if (othersPlayOn(*room)) {
        QTimer::singleShot(othersEnd, this, [this, revision] { onTurn(revision); });
        return;
    }
    if (const auto item = neighbour(room->queue(), m_endedItem, 1))
        openItem(*item, 0, true, true);
    else
        room->request(intentOf(Intent::Kind::Pause), {}, true);
}

// --- this computer ---

void RoomEngine::setVolume(double volume)
{
    m_playing->setVolume(volume);
}

void RoomEngine::setMuted(bool muted)
{
    m_playing->setMuted(muted);
}

void RoomEngine::selectTrack(ports::Track::Kind kind, int id)
{
    m_playing->driver().player().selectTrack(kind, id);
}

void RoomEngine::setAudioDevice(const QString &name)
{
    m_playing->driver().player().setAudioDevice(name);
}

void RoomEngine::setAway(bool away)
{
    m_playing->driver().setAway(away);
}

/** What is known of the instant is noted at once; the picture follows in a few ms. */
void RoomEngine::takeMoment()
{
    const Playback playback = m_playing->playback();
    if (playback.item.id.isEmpty() || playback.file.isEmpty() || !m_switcher->room()) {
        Q_EMIT failed({ErrorCode::NoPicture, {}});
        return;
    }
    m_moment = Moment{{},
                      playback.item,
                      playback.file,
                      m_playing->position(),
                      m_dependencies.eveningTime.wall(),
                      static_cast<qint64>(together()),
                      members()};
    m_playing->driver().player().takePicture();
}

void RoomEngine::onPicture(const ports::Picture &picture)
{
    if (!m_moment)
        return;
    Moment moment = *std::exchange(m_moment, {});
    moment.picture = picture;
    Q_EMIT momentTaken(moment);
}

void RoomEngine::onStatus(const sync::MemberStatus &status)
{
    if (!m_switcher || !m_switcher->room())
        return;
    m_switcher->room()->reportStatus(status);
    publishRoom();
}

/** Notes where in which file this person is, for "carry on". */
void RoomEngine::remember()
{
    const QUrl file = m_playing->file();
    if (!m_dependencies.history || file.isEmpty() || !m_switcher->room())
        return;
    QStringList with;
    for (const ports::Person &person : m_switcher->room()->people()) {
        if (person.id != m_switcher->room()->me())
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
    m_dependencies.history->remember({file, playback.item.title, position, m_playing->duration(),
                                      with.join(QStringLiteral(", ")), QDateTime::currentDateTimeUtc()});
}

} // namespace farnear::session
