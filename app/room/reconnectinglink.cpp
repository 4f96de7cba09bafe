// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/reconnectinglink.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

#include "base/logging.h"

namespace farnear::room {

ReconnectingLink::ReconnectingLink(Factory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile)
    : m_makeLink(std::move(makeLink))
    , m_clock(std::move(clock))
    , m_profile(std::move(profile))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReconnectingLink::tick);
}

ReconnectingLink::~ReconnectingLink()
{
    // Deleted here and now: at the end of its thread nobody would hear of a later deletion.
    if (m_link)
        m_link->disconnect(this);
}

void ReconnectingLink::open()
{
    setState(State::Connecting);
    tryConnect();
}

void ReconnectingLink::close()
{
    m_reconnector.stop();
    m_timer.stop();
    if (std::exchange(m_state, State::Closed) == State::Closed || !m_link) {
        QMetaObject::invokeMethod(this, &ReconnectingLink::left, Qt::QueuedConnection);
        return;
    }
    m_link->disconnect(this);
    Q_EMIT dropped(m_link.get());
    connect(m_link.get(), &ports::RoomLink::lost, this, &ReconnectingLink::left);
    m_link->close();
}

void ReconnectingLink::retryNow()
{
    m_reconnector.retryNow(m_clock->now());
    tick();
}

void ReconnectingLink::tick()
{
    const Millis now = m_clock->now();
    if (m_sleep.check(now, m_clock->nowWithSleep(), m_due))
        m_reconnector.retryNow(now);
    if (m_reconnector.wantsToTry(now))
        tryConnect();
    else if (m_reconnector.hasGivenUpTrying(now))
        onLost({ErrorCode::TimedOut, {}}, {});
    arm();
}

void ReconnectingLink::arm()
{
    m_due = m_state == State::Closed ? std::nullopt : m_reconnector.due();
    if (!m_due)
        m_timer.stop();
    else
        m_timer.start(static_cast<int>(std::clamp(*m_due - m_clock->now() + 0.5, 1.0, 10'000.0)));
}

void ReconnectingLink::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    if (ports::RoomLink *link = live())
        link->setProfile(profile);
}

void ReconnectingLink::tryConnect()
{
    dropLink();
    m_reconnector.trying(m_clock->now());
    m_link = m_makeLink();
    connect(m_link.get(), &ports::RoomLink::joined, this, &ReconnectingLink::onJoined);
    connect(m_link.get(), &ports::RoomLink::lost, this, &ReconnectingLink::onLost);
    connect(m_link.get(), &ports::RoomLink::waiting, this, [this] {
        m_reconnector.atTheDoor();
        setState(State::Knocking);
    });
    Q_EMIT made(m_link.get());
    m_shownProfile = m_profile;
    m_link->open(m_profile, m_resume);
    arm();
}

void ReconnectingLink::dropLink()
{
    if (!m_link)
        return;
    m_resume = m_link->resumeToken();
    m_link->disconnect(this);
    Q_EMIT dropped(m_link.get());
    m_link.release()->deleteLater(); // it may be the one that is calling
}

void ReconnectingLink::onJoined(const ports::RoomSnapshot &snapshot)
{
    const bool first = !m_reconnector.wasLive();
    m_reconnector.live();
    m_state = State::Live;
    m_error = {};
    Q_EMIT joined(snapshot, first);
    if (live() && m_profile != m_shownProfile)
        m_link->setProfile(m_profile);
    tick();
}

void ReconnectingLink::onLost(const Error &error, const ports::Retry &retry)
{
    dropLink();
    if (!retry.again || !m_reconnector.wasLive()) {
        m_reconnector.stop();
        setState(State::Closed, error);
        m_timer.stop();
        Q_EMIT ended(error);
        return;
    }
    if (m_state == State::Live)
        qCInfo(lcRoom) << "connection lost, trying again";
    m_reconnector.lost(m_clock->now(), QRandomGenerator::global()->generateDouble(), retry.after);
    setState(State::Returning, error);
    arm();
}

void ReconnectingLink::setState(State state, const Error &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace farnear::room
