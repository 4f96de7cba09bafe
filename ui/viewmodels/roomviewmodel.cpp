// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/roomviewmodel.h"

#include <chrono>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

using session::RoomState;

namespace {
constexpr std::chrono::seconds untilTimesAreRead{20};
} // namespace

RoomViewModel::RoomViewModel(session::RoomController &room, session::ProfileController &profile, QObject *parent)
    : QObject(parent)
    , m_controller(room)
    , m_me(room, profile)
    , m_invitation(room)
    , m_moderation(room)
{
    connect(&m_controller, &session::RoomController::changed, this, &RoomViewModel::refresh);
    connect(&m_minutes, &QTimer::timeout, &m_members, &MemberModel::refreshTimes);
    m_minutes.start(untilTimesAreRead);
    refresh();
}

RoomViewModel::Mode RoomViewModel::mode() const
{
    switch (m_controller.state().mode) {
    case RoomState::Mode::Alone: return Alone;
    case RoomState::Mode::EmbeddedServer: return EmbeddedServer;
    case RoomState::Mode::Joined: return Joined;
    }
    return Alone;
}

RoomViewModel::Link RoomViewModel::link() const
{
    switch (m_controller.state().link) {
    case RoomState::Link::Live: return Live;
    case RoomState::Link::Connecting: return Connecting;
    case RoomState::Link::Knocking: return Knocking;
    case RoomState::Link::Returning: return Returning;
    case RoomState::Link::Closed: return Closed;
    }
    return Live;
}

bool RoomViewModel::company() const
{
    return m_controller.state().members.size() > 1;
}

bool RoomViewModel::deserted() const
{
    return mode() == Joined && link() == Returning && !company();
}

QString RoomViewModel::linkText() const
{
    switch (link()) {
    case Live: return {};
    case Connecting: return tr("Connecting \u2026");
    case Knocking: return tr("Waiting to be let in \u2026");
    case Returning:
        return deserted() ? tr("Everybody has left, and the room with them.")
                          : tr("Connection lost, coming back \u2026");
    case Closed: return m_controller.state().error.sentence();
    }
    return {};
}

QString RoomViewModel::othersText() const
{
    QStringList names;
    for (const session::RoomMember &member : m_controller.state().members) {
        if (!member.isMe)
            names << member.name;
    }
    return Format::names(names);
}

QString RoomViewModel::togetherText() const
{
    const qint64 together = m_controller.state().togetherMs;
    return together > 0 ? Format::spent(together) : QString();
}

void RoomViewModel::leave()
{
    m_invitation.forget();
    m_controller.leave();
}

void RoomViewModel::refresh()
{
    m_members.setMembers(m_controller.state().members);
    Q_EMIT changed();
    Q_EMIT togetherChanged();
}

} // namespace farnear::viewmodels
