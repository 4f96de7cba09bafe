// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include <QRandomGenerator>

#include "protocol/invite.h"
#include "session/serveraddress.h"
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
    , localProfile{parts.identity->name(), parts.identity->colour(), parts.identity->place(), parts.identity->sharing()}
    , memory(parts.memory)
    , hosting(parts)
    , worker(new RoomEngine(parts, hosting, deviceKeys(*parts.identity), localProfile))
{
    localProfile.remembers = parts.memory != nullptr;
    thread.setObjectName(QStringLiteral("room"));
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, worker, &RoomEngine::start);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    QObject::connect(worker, &RoomEngine::stopped, &thread, &QThread::quit, Qt::DirectConnection);
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
    QObject::connect(worker, &RoomEngine::eveningChanged, worker, [this](const ports::Evening &evening) {
        if (parts.memory && memory.isOn())
            parts.memory->keep(evening);
    });
    post(&RoomEngine::stop);
    thread.wait();
}

void Session::Private::connectWorker()
{
    QObject::connect(worker, &RoomEngine::playbackTold, q, [this](const Playback &told) {
        playback = told;
        Q_EMIT q->playbackChanged();
    });
    QObject::connect(worker, &RoomEngine::roomTold, q, [this](const RoomState &told) {
        room = told;
        Q_EMIT q->roomChanged();
    });
    QObject::connect(worker, &RoomEngine::queueTold, q, [this](const QList<QueueEntry> &told) {
        queue = told;
        Q_EMIT q->queueChanged();
    });
    QObject::connect(worker, &RoomEngine::syncTold, q, [this](const SyncReport &told) {
        sync = told;
        Q_EMIT q->syncChanged();
    });
    QObject::connect(worker, &RoomEngine::videoSourceKnown, q, [this](ports::VideoSource *source) {
        videoSource = source;
        Q_EMIT q->videoSourceChanged();
    });
    QObject::connect(worker, &RoomEngine::failed, q, &Session::failed);
    connectChat();
    connectMoments();
    connectMemory();
}

void Session::Private::connectChat()
{
    QObject::connect(worker, &RoomEngine::chatAppended, q, [this](const ChatLine &line) {
        chat.append(line);
        Q_EMIT q->chatAppended(line);
    });
    QObject::connect(worker, &RoomEngine::chatChanged, q, [this](int row, const ChatLine &line) {
        chat[row] = line;
        Q_EMIT q->chatChanged(row);
    });
    QObject::connect(worker, &RoomEngine::chatReset, q, [this](const QList<ChatLine> &lines) {
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
    d->post(&RoomEngine::setVolume, d->volume);
}

Session::~Session() = default;

const Playback &Session::playback() const
{
    return d->playback;
}

const RoomState &Session::room() const
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
    d->post(&RoomEngine::open, files);
}

void Session::enqueue(const QList<QUrl> &files)
{
    d->post(&RoomEngine::enqueue, files);
}

void Session::offer(const QList<QUrl> &files)
{
    d->post(&RoomEngine::offer, files);
}

void Session::useFile(const QUrl &file)
{
    d->post(&RoomEngine::useFile, file);
}

void Session::play()
{
    d->post(&RoomEngine::play);
}

void Session::pause()
{
    d->post(&RoomEngine::pause);
}

void Session::togglePlay()
{
    d->post(&RoomEngine::togglePlay);
}

void Session::seek(Millis position)
{
    d->post(&RoomEngine::seek, position);
}

void Session::setSpeed(double speed)
{
    d->post(&RoomEngine::setSpeed, speed);
}

void Session::next()
{
    d->post(&RoomEngine::skip, 1);
}

void Session::previous()
{
    d->post(&RoomEngine::skip, -1);
}

void Session::playItem(const QString &itemId)
{
    d->post(&RoomEngine::playItem, itemId);
}

void Session::removeItem(const QString &itemId)
{
    d->post(&RoomEngine::editQueue, room::QueueEdit{room::QueueEdit::Kind::Remove, {}, itemId, 0});
}

void Session::moveItem(const QString &itemId, int to)
{
    d->post(&RoomEngine::editQueue, room::QueueEdit{room::QueueEdit::Kind::Move, {}, itemId, to});
}

void Session::setVolume(double volume)
{
    d->volume = volume;
    d->keepVolume.start();
    d->post(&RoomEngine::setVolume, volume);
}

void Session::setMuted(bool muted)
{
    d->post(&RoomEngine::setMuted, muted);
}

void Session::selectTrack(ports::Track::Kind kind, int id)
{
    d->post(&RoomEngine::selectTrack, kind, id);
}

void Session::setAudioDevice(const QString &name)
{
    d->post(&RoomEngine::setAudioDevice, name);
}

void Session::setAway(bool away)
{
    d->post(&RoomEngine::setAway, away);
}

void Session::startRoom(const HostOptions &options)
{
    const auto server = options.server ? parseServerAddress(*options.server) : Expected<QUrl>(QUrl());
    if (server)
        d->post(&RoomEngine::startRoom, options);
    else
        d->fail(server.error());
}

void Session::joinRoom(const QString &text, const QString &password)
{
    const auto invite = protocol::Invite::parse(text);
    if (!invite)
        d->fail(invite.error());
    else if (invite->needsPassword && password.isEmpty())
        d->fail({ErrorCode::NeedPassword, {}});
    else
        d->post(&RoomEngine::joinRoom, *invite, password);
}

void Session::leaveRoom()
{
    d->post(&RoomEngine::leaveRoom);
}

void Session::setName(const QString &name)
{
    d->parts.identity->setName(name);
    d->localProfile.name = d->parts.identity->name();
    d->setLocalProfile();
}

void Session::setColour(int colour)
{
    d->parts.identity->setColour(colour);
    d->localProfile.colour = d->parts.identity->colour();
    d->setLocalProfile();
}

void Session::say(const QString &text)
{
    d->post(&RoomEngine::say, text);
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
    d->post(&RoomEngine::networkChanged);
}

} // namespace farnear::session
