// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include <QThread>

#include "session/liveconversation.h"
#include "session/livemoments.h"
#include "session/liveplayback.h"
#include "session/liveprofile.h"
#include "session/livequeue.h"
#include "session/liveroom.h"
#include "session/post.h"
#include "session/roomengine.h"

namespace farnear::session {

namespace {

/** The real time, unless the parts bring another one. */
Parts withTime(Parts parts)
{
    if (!parts.eveningTime.now)
        parts.eveningTime.now = [clock = parts.clock] { return clock->nowWithSleep(); };
    if (!parts.eveningTime.wall)
        parts.eveningTime.wall = [] { return QDateTime::currentDateTime(); };
    return parts;
}

LocalProfile profileOf(const Parts &parts)
{
    const ports::IdentityStore &identity = *parts.identity;
    return {identity.name(), identity.colour(), identity.place(), identity.sharing(), parts.memory != nullptr};
}

} // namespace

/** The threads and what lives on them; the order is that of making and, backwards, of letting go. */
class Session::Private {
public:
    Private(Session *session, const Parts &given);
    ~Private();

    [[nodiscard]] Controllers controllers() { return {playback, room, conversation, queue, moments, profile, journal}; }
    void connectThread();
    void connectFailures(Session *session);
    void connectJournal();

    Parts parts;
    Journal journal;
    QThread thread;
    RoomEngine *engine; //!< lives on the room thread, which deletes it
    LivePlayback playback;
    LiveRoom room;
    LiveConversation conversation;
    LiveQueue queue;
    LiveMoments moments;
    LiveProfile profile;
};

Session::Private::Private(Session *session, const Parts &given)
    : parts(withTime(given))
    , journal(parts.memory)
    , engine(new RoomEngine(parts, profileOf(parts)))
    , playback(engine->playback(), parts.clock, parts.identity)
    , room(engine->room(), Providers(parts.providers))
    , conversation(engine->conversation())
    , queue(engine->queue())
    , moments(engine->moments())
    , profile(engine->room(), parts.identity, profileOf(parts))
{
    connectThread();
    connectFailures(session);
    connectJournal();
    thread.start();
}

void Session::Private::connectThread()
{
    thread.setObjectName(QStringLiteral("room"));
    engine->moveToThread(&thread);
    connect(&thread, &QThread::started, engine, &RoomEngine::start);
    connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    connect(engine, &RoomEngine::stopped, &thread, &QThread::quit, Qt::DirectConnection);
}

void Session::Private::connectFailures(Session *session)
{
    for (const Controller *controller : controllers().all())
        connect(controller, &Controller::failed, session, &Session::failed);
}

void Session::Private::connectJournal()
{
    connect(&engine->evenings(), &EveningWorker::changed, &journal, &Journal::keep);
    connect(&moments, &LiveMoments::pictureArrived, &journal, &Journal::keepPicture);
    connect(&journal, &Journal::loaded, &journal, [this] {
        if (!journal.evenings().isEmpty())
            post(&engine->evenings(), &EveningWorker::resume, journal.evenings().constFirst());
    });
    connect(&journal, &Journal::onChanged, &journal, [this] {
        post(&engine->evenings(), &EveningWorker::setOn, journal.isOn());
        profile.setRemembers(journal.isOn());
    });
    connect(&journal, &Journal::forgotten, &journal,
            [this](const QString &evening) { post(&engine->evenings(), &EveningWorker::forget, evening); });
    journal.load();
}

Session::Private::~Private()
{
    // What the evening's last minutes brought goes to the store at once: nobody reads events of this thread any more.
    engine->evenings().disconnect(&journal);
    connect(&engine->evenings(), &EveningWorker::changed, engine, [this](const ports::Evening &evening) {
        if (parts.memory && journal.isOn())
            parts.memory->keep(evening);
    });
    post(engine, &RoomEngine::stop);
    thread.wait();
}

Session::Session(const Parts &parts, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, parts)) { }

Session::~Session() = default;

PlaybackController &Session::playback() const
{
    return d->playback;
}

RoomController &Session::room() const
{
    return d->room;
}

ConversationController &Session::conversation() const
{
    return d->conversation;
}

QueueController &Session::queue() const
{
    return d->queue;
}

MomentsController &Session::moments() const
{
    return d->moments;
}

ProfileController &Session::profile() const
{
    return d->profile;
}

Journal &Session::journal() const
{
    return d->journal;
}

Controllers Session::controllers() const
{
    return d->controllers();
}

} // namespace farnear::session
