// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include <QRandomGenerator>

#include "protocol/invite.h"
#include "session/sessionprivate.h"

namespace farnear::session {

namespace {

/** The device's keys; without a store that works they last as long as the program. */
protocol::DeviceKeys deviceKeys(ports::IdentityStore &identity)
{
    const auto seed = identity.deviceSeed();
    auto keys = protocol::DeviceKeys::fromSeed(seed ? *seed : QByteArray());
    if (keys)
        return *keys;
    QByteArray random(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    return protocol::DeviceKeys::fromSeed(random).value();
}

/** The real time, unless the parts bring another one. */
Parts withTime(Parts parts)
{
    if (!parts.eveningTime.now)
        parts.eveningTime.now = [clock = parts.clock] { return clock->nowWithSleep(); };
    if (!parts.eveningTime.wall)
        parts.eveningTime.wall = [] { return QDateTime::currentDateTime(); };
    return parts;
}

} // namespace

Session::Private::Private(Session *session, Parts given)
    : q(session)
    , parts(withTime(std::move(given)))
    , introduction{parts.identity->name(), parts.identity->colour(), parts.identity->place(), parts.identity->sharing()}
    , memory(parts.memory)
    , hosting(parts)
    , worker(new RoomWorker(parts, hosting, deviceKeys(*parts.identity), introduction))
{
    introduction.remembers = parts.memory != nullptr;
    thread.setObjectName(QStringLiteral("room"));
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, worker, &RoomWorker::start);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    QObject::connect(worker, &RoomWorker::stopped, &thread, &QThread::quit, Qt::DirectConnection);
    connectWorker();
    keepVolume.setSingleShot(true);
    keepVolume.setInterval(1000);
    QObject::connect(&keepVolume, &QTimer::timeout, q, [this] { parts.identity->setVolume(volume); });
}

Session::Private::~Private()
{
    if (keepVolume.isActive())
        parts.identity->setVolume(volume);
    worker->disconnect(q);
    // What the evening's last minutes brought goes to the store at once: nobody reads events of this thread any more.
    QObject::connect(worker, &RoomWorker::eveningTold, worker, [this](const ports::Evening &evening) {
        if (parts.memory && memory.isOn())
            parts.memory->keep(evening);
    });
    post(&RoomWorker::stop);
    thread.wait();
}

void Session::Private::connectWorker()
{
    QObject::connect(worker, &RoomWorker::playbackTold, q, [this](const Playback &told) {
        playback = told;
        Q_EMIT q->playbackChanged();
    });
    QObject::connect(worker, &RoomWorker::roomTold, q, [this](const Room &told) {
        room = told;
        Q_EMIT q->roomChanged();
    });
    QObject::connect(worker, &RoomWorker::queueTold, q, [this](const QList<QueueEntry> &told) {
        queue = told;
        Q_EMIT q->queueChanged();
    });
    QObject::connect(worker, &RoomWorker::syncTold, q, [this](const SyncReport &told) {
        sync = told;
        Q_EMIT q->syncChanged();
    });
    QObject::connect(worker, &RoomWorker::videoSourceKnown, q, [this](ports::VideoSource *source) {
        videoSource = source;
        Q_EMIT q->videoSourceChanged();
    });
    QObject::connect(worker, &RoomWorker::failed, q, &Session::failed);
    connectChat();
    connectMoments();
    connectMemory();
}

void Session::Private::connectChat()
{
    QObject::connect(worker, &RoomWorker::chatAppended, q, [this](const ChatLine &line) {
        chat.append(line);
        Q_EMIT q->chatAppended(line);
    });
    QObject::connect(worker, &RoomWorker::chatChanged, q, [this](int row, const ChatLine &line) {
        chat[row] = line;
        Q_EMIT q->chatChanged(row);
    });
    QObject::connect(worker, &RoomWorker::chatReset, q, [this](const QList<ChatLine> &lines) {
        chat = lines;
        if (lines.isEmpty())
            pictures.clear();
        Q_EMIT q->chatReset();
    });
}

Session::Session(Parts parts, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, std::move(parts)))
{
    d->volume = d->parts.identity->volume();
    d->thread.start();
    d->post(&RoomWorker::setVolume, d->volume);
}

Session::~Session() = default;

const Playback &Session::playback() const
{
    return d->playback;
}

const Room &Session::room() const
{
    return d->room;
}

const QList<ChatLine> &Session::chat() const
{
    return d->chat;
}

const QList<QueueEntry> &Session::queue() const
{
    return d->queue;
}

const SyncReport &Session::sync() const
{
    return d->sync;
}

Millis Session::now() const
{
    return d->parts.clock->now();
}

Millis Session::position() const
{
    const Playback &playback = d->playback;
    if (playback.phase == Playback::Phase::Empty)
        return 0;
    const Millis position = playback.position + std::max(0.0, now() - playback.sampledAt) * playback.rate;
    const Millis duration = playback.media.duration;
    return duration > 0 ? std::min(position, duration) : position;
}

ports::VideoSource *Session::videoSource() const
{
    return d->videoSource;
}

void Session::open(const QList<QUrl> &files)
{
    d->post(&RoomWorker::open, files);
}

void Session::enqueue(const QList<QUrl> &files)
{
    d->post(&RoomWorker::enqueue, files);
}

void Session::offer(const QList<QUrl> &files)
{
    d->post(&RoomWorker::offer, files);
}

void Session::useFile(const QUrl &file)
{
    d->post(&RoomWorker::useFile, file);
}

void Session::play()
{
    d->post(&RoomWorker::play);
}

void Session::pause()
{
    d->post(&RoomWorker::pause);
}

void Session::togglePlay()
{
    d->post(&RoomWorker::togglePlay);
}

void Session::seek(Millis position)
{
    d->post(&RoomWorker::seek, position);
}

void Session::setSpeed(double speed)
{
    d->post(&RoomWorker::setSpeed, speed);
}

void Session::next()
{
    d->post(&RoomWorker::skip, 1);
}

void Session::previous()
{
    d->post(&RoomWorker::skip, -1);
}

void Session::playItem(const QString &itemId)
{
    d->post(&RoomWorker::playItem, itemId);
}

void Session::removeItem(const QString &itemId)
{
    d->post(&RoomWorker::editQueue, room::QueueEdit{room::QueueEdit::Kind::Remove, {}, itemId, 0});
}

void Session::moveItem(const QString &itemId, int to)
{
    d->post(&RoomWorker::editQueue, room::QueueEdit{room::QueueEdit::Kind::Move, {}, itemId, to});
}

void Session::setVolume(double volume)
{
    d->volume = volume;
    d->keepVolume.start();
    d->post(&RoomWorker::setVolume, volume);
}

void Session::setMuted(bool muted)
{
    d->post(&RoomWorker::setMuted, muted);
}

void Session::selectTrack(ports::Track::Kind kind, int id)
{
    d->post(&RoomWorker::selectTrack, kind, id);
}

void Session::setAudioDevice(const QString &name)
{
    d->post(&RoomWorker::setAudioDevice, name);
}

void Session::setAway(bool away)
{
    d->post(&RoomWorker::setAway, away);
}

void Session::startRoom(const HostOptions &options)
{
    d->post(&RoomWorker::startRoom, options);
}

void Session::joinRoom(const QString &text, const QString &password)
{
    const auto invite = protocol::Invite::parse(text);
    if (!invite)
        d->fail(invite.error());
    else if (invite->needsPassword && password.isEmpty())
        d->fail({ErrorCode::NeedPassword, {}});
    else
        d->post(&RoomWorker::joinRoom, *invite, password);
}

void Session::leaveRoom()
{
    d->post(&RoomWorker::leaveRoom);
}

void Session::setName(const QString &name)
{
    d->parts.identity->setName(name);
    d->introduction.name = d->parts.identity->name();
    d->introduce();
}

void Session::setColour(int colour)
{
    d->parts.identity->setColour(colour);
    d->introduction.colour = d->parts.identity->colour();
    d->introduce();
}

void Session::say(const QString &text)
{
    d->post(&RoomWorker::say, text);
}

void Session::setPolicy(const protocol::Policy &policy)
{
    d->withRoom([policy](room::Room &room) { room.setPolicy(policy); });
}

void Session::admit(const QString &memberId, bool admit)
{
    d->withRoom([memberId, admit](room::Room &room) { room.admit(memberId, admit); });
}

void Session::removeMember(const QString &memberId)
{
    d->withRoom([memberId](room::Room &room) { room.remove(memberId); });
}

void Session::handOver(const QString &memberId)
{
    d->withRoom([memberId](room::Room &room) { room.handOver(memberId); });
}

void Session::networkChanged()
{
    d->post(&RoomWorker::networkChanged);
}

} // namespace farnear::session
