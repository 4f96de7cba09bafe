// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/moderationviewmodel.h"

#include <algorithm>

namespace farnear::viewmodels {

using model::Policy;

ModerationViewModel::ModerationViewModel(session::RoomController &room, QObject *parent)
    : QObject(parent)
    , m_controller(room)
{
    connect(&m_controller, &session::RoomController::changed, this, &ModerationViewModel::refresh);
    refresh();
}

bool ModerationViewModel::isHost() const
{
    const QList<session::RoomMember> &members = m_controller.state().members;
    return m_controller.state().capabilities.moderation
        && std::any_of(members.cbegin(), members.cend(),
                       [](const session::RoomMember &member) { return member.isMe && member.isHost; });
}

bool ModerationViewModel::hostControls() const
{
    return m_controller.state().policy.control == Policy::Control::Host;
}

void ModerationViewModel::setHostControls(bool on)
{
    changePolicy([on](Policy &policy) { policy.control = on ? Policy::Control::Host : Policy::Control::All; });
}

bool ModerationViewModel::holdForLate() const
{
    return m_controller.state().policy.stall == Policy::Stall::Hold;
}

void ModerationViewModel::setHoldForLate(bool on)
{
    changePolicy([on](Policy &policy) { policy.stall = on ? Policy::Stall::Hold : Policy::Stall::CarryOn; });
}

bool ModerationViewModel::knockFirst() const
{
    return m_controller.state().policy.entry == Policy::Entry::Knock;
}

void ModerationViewModel::setKnockFirst(bool on)
{
    changePolicy([on](Policy &policy) { policy.entry = on ? Policy::Entry::Knock : Policy::Entry::Open; });
}

int ModerationViewModel::capacity() const
{
    return m_controller.state().policy.capacity;
}

void ModerationViewModel::setCapacity(int capacity)
{
    changePolicy([capacity](Policy &policy) { policy.capacity = std::clamp(capacity, 1, 64); });
}

void ModerationViewModel::admit(const QString &memberId, bool admit)
{
    m_controller.admit(memberId, admit);
}

void ModerationViewModel::removeMember(const QString &memberId, bool forGood)
{
    m_controller.remove(memberId, forGood);
}

void ModerationViewModel::handOver(const QString &memberId)
{
    m_controller.handOver(memberId);
}

void ModerationViewModel::refresh()
{
    m_knocking.setMembers(m_controller.state().knocking);
    Q_EMIT changed();
}

void ModerationViewModel::changePolicy(const std::function<void(Policy &)> &change)
{
    Policy policy = m_controller.state().policy;
    change(policy);
    if (!(policy == m_controller.state().policy))
        m_controller.setPolicy(policy);
}

} // namespace farnear::viewmodels
