// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/roomviewmodel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <chrono>

#include "protocol/invite.h"
#include "session/serveraddress.h"
#include "viewmodels/format.h"
#include "viewmodels/invitetext.h"
#include "viewmodels/qrsvg.h"

namespace farnear::viewmodels {

using model::Policy;
using session::RoomState;

namespace {
constexpr std::chrono::seconds untilTimesAreRead{20};
} // namespace

RoomViewModel::RoomViewModel(session::RoomController &room, session::ProfileController &profile, QObject *parent)
    : QObject(parent)
    , m_controller(room)
    , m_profile(profile)
{
    connect(&m_controller, &session::RoomController::changed, this, &RoomViewModel::refresh);
    connect(&m_controller, &session::RoomController::failed, this, &RoomViewModel::takeUpRefusal);
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

QString RoomViewModel::invite() const
{
    return m_controller.state().invite;
}

RoomViewModel::Reach RoomViewModel::reach() const
{
    switch (m_controller.state().reach) {
    case session::Reach::ThisComputer: return ThisComputer;
    case session::Reach::LocalNetwork: return LocalNetwork;
    case session::Reach::Anyone: return Anyone;
    }
    return ThisComputer;
}

bool RoomViewModel::isServerAddress(const QString &text) const
{
    return session::parseServerAddress(text).has_value();
}

bool RoomViewModel::hasPassword() const
{
    return m_controller.state().hasPassword;
}

bool RoomViewModel::isHost() const
{
    const session::RoomMember *person = me();
    return person && person->isHost;
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

QString RoomViewModel::name() const
{
    const session::RoomMember *person = me();
    return person ? person->name : QString();
}

void RoomViewModel::setName(const QString &name)
{
    const QString chosen = name.trimmed();
    if (!chosen.isEmpty() && chosen != this->name())
        m_profile.setName(chosen);
}

QString RoomViewModel::knownName() const
{
    // What the profile says while nobody was asked for a name and the computer knows none.
    return name() == QCoreApplication::translate("Profile", "Someone") ? QString() : name();
}

QString RoomViewModel::initial() const
{
    return Format::initial(name());
}

int RoomViewModel::colour() const
{
    const session::RoomMember *person = me();
    return person ? person->colour : 0;
}

void RoomViewModel::setColour(int colour)
{
    if (colour != m_profile.colour() || colour != this->colour()) // another one may be shown: see session::Roster
        m_profile.setColour(colour);
}

bool RoomViewModel::hostControls() const
{
    return m_controller.state().policy.control == Policy::Control::Host;
}

void RoomViewModel::setHostControls(bool on)
{
    changePolicy([on](Policy &policy) { policy.control = on ? Policy::Control::Host : Policy::Control::All; });
}

bool RoomViewModel::holdForLate() const
{
    return m_controller.state().policy.stall == Policy::Stall::Hold;
}

void RoomViewModel::setHoldForLate(bool on)
{
    changePolicy([on](Policy &policy) { policy.stall = on ? Policy::Stall::Hold : Policy::Stall::CarryOn; });
}

bool RoomViewModel::knockFirst() const
{
    return m_controller.state().policy.entry == Policy::Entry::Knock;
}

void RoomViewModel::setKnockFirst(bool on)
{
    changePolicy([on](Policy &policy) { policy.entry = on ? Policy::Entry::Knock : Policy::Entry::Open; });
}

int RoomViewModel::capacity() const
{
    return m_controller.state().policy.capacity;
}

void RoomViewModel::setCapacity(int capacity)
{
    changePolicy([capacity](Policy &policy) { policy.capacity = std::clamp(capacity, 1, 64); });
}

void RoomViewModel::start(const QString &password)
{
    if (m_controller.state().mode == RoomState::Mode::EmbeddedServer && !invite().isEmpty()) { // it is open already
        copyInvite();
        Q_EMIT inviteReady();
        return;
    }
    session::HostOptions options;
    options.password = password;
    startWith(options);
}

void RoomViewModel::startOn(const QString &server, const QString &password)
{
    session::HostOptions options;
    options.password = password;
    options.server = server;
    startWith(options);
}

void RoomViewModel::join(const QString &invite, const QString &password)
{
    const QString found = inviteIn(invite);
    m_wanted = found.isEmpty() ? invite.trimmed() : found;
    Q_EMIT changed();
    m_controller.join(m_wanted, password);
}

void RoomViewModel::leave()
{
    m_wanted.clear();
    m_controller.leave();
}

void RoomViewModel::copyInvite()
{
    if (!invite().isEmpty())
        QGuiApplication::clipboard()->setText(invite());
}

void RoomViewModel::setPassword(const QString &password)
{
    if (invite().isEmpty())
        return start(password);
    m_changingPassword = true;
    m_inviteBefore = invite();
    m_controller.setPassword(password);
}

void RoomViewModel::admit(const QString &memberId, bool admit)
{
    m_controller.admit(memberId, admit);
}

void RoomViewModel::removeMember(const QString &memberId, bool forGood)
{
    m_controller.remove(memberId, forGood);
}

void RoomViewModel::handOver(const QString &memberId)
{
    m_controller.handOver(memberId);
}

void RoomViewModel::tryAgain()
{
    if (!m_refused.isEmpty())
        join(m_refused);
    else
        startWith(m_options);
}

bool RoomViewModel::holdsInvite(const QString &text) const
{
    return !inviteIn(text).isEmpty();
}

QString RoomViewModel::clipboardInvite() const
{
    const QString found = inviteIn(QGuiApplication::clipboard()->text());
    return found == invite() ? QString() : found;
}

QString RoomViewModel::initialOf(const QString &name) const
{
    return Format::initial(name);
}

void RoomViewModel::startWith(const session::HostOptions &options)
{
    m_options = options;
    m_refused.clear();
    m_starting = true;
    m_inviteBefore = invite();
    Q_EMIT changed();
    m_controller.start(options);
}

void RoomViewModel::refresh()
{
    const RoomState &room = m_controller.state();
    m_members.setMembers(room.members);
    m_knocking.setMembers(room.knocking);
    takeUpInvite();
    Q_EMIT changed();
    Q_EMIT togetherChanged();
    if (m_wanted.isEmpty() || room.mode != RoomState::Mode::Joined || room.link != RoomState::Link::Live)
        return;
    m_wanted.clear();
    Q_EMIT joined();
}

void RoomViewModel::takeUpInvite()
{
    if (m_shownInvite != invite()) {
        m_shownInvite = invite();
        m_qrCode = qrSvg(m_shownInvite);
        Q_EMIT inviteChanged();
    }
    if (m_changingPassword && m_shownInvite != m_inviteBefore) {
        m_changingPassword = false;
        copyInvite();
        Q_EMIT passwordChanged();
    }
    const bool open = m_controller.state().mode == RoomState::Mode::EmbeddedServer && !m_shownInvite.isEmpty();
    if (!m_starting || !open || m_shownInvite == m_inviteBefore)
        return;
    m_starting = false;
    copyInvite();
    if (m_options.server)
        Q_EMIT startedOn(m_options.server->trimmed());
    Q_EMIT inviteReady();
}

void RoomViewModel::takeUpRefusal(const Error &error)
{
    m_changingPassword = false;
    if (m_wanted.isEmpty() && !m_starting)
        return;
    m_refused = m_wanted;
    m_starting = false;
    m_wanted.clear();
    Q_EMIT changed();
    Q_EMIT refused();
    if (error.code == ErrorCode::NeedPassword)
        Q_EMIT passwordNeeded(m_refused);
}

const session::RoomMember *RoomViewModel::me() const
{
    const QList<session::RoomMember> &members = m_controller.state().members;
    const auto it
        = std::find_if(members.cbegin(), members.cend(), [](const session::RoomMember &member) { return member.isMe; });
    return it == members.cend() ? nullptr : &*it;
}

void RoomViewModel::changePolicy(const std::function<void(Policy &)> &change)
{
    Policy policy = m_controller.state().policy;
    change(policy);
    if (!(policy == m_controller.state().policy))
        m_controller.setPolicy(policy);
}

} // namespace farnear::viewmodels
