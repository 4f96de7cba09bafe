// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demopart.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QScreen>
#include <QTimer>

#include "main/windowpicture.h"
#include "place/cities.h"
#include "places/citydata.h"
#include "session/journal.h"

namespace farnear::main {

using namespace Qt::StringLiterals;
using session::Session;

namespace {
constexpr std::chrono::milliseconds lookedAt{1500};
} // namespace

DemoPart::DemoPart(Session &session, viewmodels::AppViewModel &app, QQuickWindow *window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_app(app)
    , m_window(window)
{
    connect(&m_director, &QLocalSocket::readyRead, this, &DemoPart::read);
    connect(&m_director, &QLocalSocket::disconnected, qApp, &QCoreApplication::quit);
    connect(&m_session.room(), &session::RoomController::changed, this, &DemoPart::publishRoom);
    connect(&m_session.playback(), &session::PlaybackController::syncChanged, this, &DemoPart::publishStatus);
    connect(&m_session.playback(), &session::PlaybackController::changed, this, &DemoPart::publishStatus);
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        tell(u"failed"_s, {{u"sentence"_s, error.sentence()}});
    });
}

void DemoPart::start(const QString &server)
{
    connect(&m_director, &QLocalSocket::connected, this, [this] {
        tell(u"ready"_s, {{u"name"_s, m_session.room().state().me}});
    });
    m_director.connectToServer(server);
}

void DemoPart::read()
{
    while (m_director.canReadLine())
        obey(QJsonDocument::fromJson(m_director.readLine()).object());
}

void DemoPart::obey(const QJsonObject &order)
{
    const QString what = order[u"do"_s].toString();
    const QUrl file = QUrl::fromLocalFile(order[u"file"_s].toString());
    if (what == u"be"_s) {
        setLocalProfile(order);
        place(order);
    } else if (what == u"host"_s) {
        m_session.room().start({u"127.0.0.1"_s, 0, {}, {}});
    } else if (what == u"join"_s) {
        m_session.room().join(order[u"invite"_s].toString());
    } else if (what == u"open"_s) {
        m_session.queue().open({file});
    } else if (what == u"offer"_s) {
        m_session.queue().offer({file});
    } else if (what == u"say"_s) {
        m_session.conversation().say(order[u"text"_s].toString());
    } else if (what == u"seek"_s) {
        m_session.playback().seek(order[u"position"_s].toDouble());
    } else if (what == u"moment"_s) {
        showMoment();
    } else if (what == u"like"_s) {
        m_session.moments().setLiked(true);
    } else if (what == u"react"_s) {
        m_session.conversation().react(order[u"text"_s].toString(), order[u"count"_s].toInt());
    } else if (what == u"remember"_s) {
        remember(order[u"picture"_s].toString());
    } else if (what == u"shoot"_s) {
        shootAt(order[u"position"_s].toDouble(), order[u"picture"_s].toString());
    } else if (what == u"quit"_s) {
        QCoreApplication::quit();
    }
}

void DemoPart::setLocalProfile(const QJsonObject &order)
{
    m_session.profile().setName(order[u"name"_s].toString());
    m_session.profile().setColour(order[u"colour"_s].toInt());
    setPlace(order[u"place"_s].toObject());
}

void DemoPart::setPlace(const QJsonObject &place)
{
    const auto cities = place::Cities::parse(cityData());
    if (!cities)
        return;
    const place::Coordinates at{place[u"latitude"_s].toDouble(), place[u"longitude"_s].toDouble()};
    m_session.profile().setPlace(place::ownPlaceAt(at, *cities));
    m_session.profile().setSharing(place[u"exact"_s].toBool() ? place::Precision::Exact : place::Precision::City);
}

/** Beside each other; for pictures as large as they are meant to be, and the one behind the other. */
void DemoPart::place(const QJsonObject &order)
{
    if (!m_window)
        return;
    const QRect screen = m_window->screen()->availableGeometry();
    const bool forPictures = order[u"forPictures"_s].toBool();
    const QSize wanted = forPictures ? QSize(1480, 780) : QSize(std::clamp(screen.width() / 2, 760, 1480), 780);
    const QSize size = wanted.boundedTo(screen.size());
    const int seat = order[u"seat"_s].toInt();
    const int x = seat == 0 ? screen.left() : screen.right() + 1 - size.width();
    m_window->setGeometry(QRect(QPoint(x, screen.top() + (screen.height() - size.height()) / 2), size));
}

/** At the instant when the room's media is there: the same instant in both windows. */
void DemoPart::shootAt(double position, const QString &file)
{
    showControls();
    const double rate = m_session.playback().state().rate > 0 ? m_session.playback().state().rate : 1;
    const double wait = std::max(0.0, (position - m_session.playback().position()) / rate);
    QTimer::singleShot(std::chrono::milliseconds(qRound64(wait)), Qt::PreciseTimer, this,
                       [this, file] { shoot(file); });
}

/** As if somebody had moved the mouse. */
void DemoPart::showControls()
{
    if (!m_window)
        return;
    m_moved = !m_moved;
    const QPointF at(m_window->width() * 0.3, m_window->height() * (m_moved ? 0.5 : 0.52));
    QMouseEvent move(QEvent::MouseMove, at, m_window->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &move);
}

void DemoPart::shoot(const QString &file)
{
    if (!m_window)
        return;
    const double before = m_session.playback().position();
    const WindowPicture picture = takePicture(*m_window);
    const bool saved = file.isEmpty() || picture.image.save(file);
    tell(u"shot"_s,
         {{u"frame"_s, frameIn(picture).value_or(-1)},
          {u"position"_s, before},
          {u"offset"_s, m_session.playback().sync().offset},
          {u"took"_s, m_session.playback().position() - before},
          {u"saved"_s, saved}});
}

/** The sheet with the card opens; when it has been looked at, the card goes to the room. */
void DemoPart::showMoment()
{
    viewmodels::MomentViewModel *moment = m_app.moment();
    connect(
        moment, &viewmodels::MomentViewModel::taken, this,
        [moment] { QTimer::singleShot(lookedAt, moment, &viewmodels::MomentViewModel::send); },
        Qt::SingleShotConnection);
    moment->take();
}

/** Yesterday's evening, and a picture of it once it has settled. */
void DemoPart::remember(const QString &file)
{
    const QList<ports::Evening> &evenings = m_session.journal().evenings();
    m_app.memory()->show();
    if (!evenings.isEmpty())
        m_app.memory()->openEvening(evenings.constLast().id);
    QTimer::singleShot(lookedAt, this, [this, file] {
        const bool saved = file.isEmpty() || (m_window && takePicture(*m_window).image.save(file));
        tell(u"remembered"_s, {{u"saved"_s, saved}});
    });
}

void DemoPart::tell(const QString &event, QJsonObject facts)
{
    if (m_director.state() != QLocalSocket::ConnectedState)
        return;
    facts[u"event"_s] = event;
    m_director.write(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
}

void DemoPart::publishRoom()
{
    const session::RoomState &room = m_session.room().state();
    if (!room.invite.isEmpty() && room.invite != m_invite)
        tell(u"invite"_s, {{u"invite"_s, room.invite}});
    m_invite = room.invite;
    if (int(room.members.size()) != m_people)
        tell(u"people"_s, {{u"count"_s, int(room.members.size())}});
    m_people = int(room.members.size());
}

void DemoPart::publishStatus()
{
    const session::SyncReport &sync = m_session.playback().sync();
    tell(u"status"_s,
         {{u"playing"_s, m_session.playback().state().phase == session::Playback::Phase::Playing},
          {u"locked"_s, sync.phase == sync::SyncPhase::Locked},
          {u"offset"_s, sync.offset},
          {u"position"_s, m_session.playback().position()}});
}

} // namespace farnear::main
