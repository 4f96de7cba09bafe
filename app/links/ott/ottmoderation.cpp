// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/ottmoderation.h"

#include <utility>

#include "links/ott/messagewriter.h"

namespace farnear::ott {

OttModeration::OttModeration(const Rights &rights, Send send, Refuse refuse)
    : m_rights(rights)
    , m_send(std::move(send))
    , m_refuse(std::move(refuse))
{
}

model::Policy OttModeration::policy() const
{
    model::Policy policy;
    const bool may = m_rights.may(Rights::PlayPause) && m_rights.may(Rights::Seek);
    policy.control = may ? model::Policy::Control::All : model::Policy::Control::Host;
    return policy;
}

void OttModeration::remove(const model::MemberId &member)
{
    if (m_rights.may(Rights::Kick))
        m_send(encodeKick(member));
    else
        m_refuse({ErrorCode::Forbidden, {}});
}

void OttModeration::setPolicy(const model::Policy &)
{
    m_refuse({ErrorCode::NotSupported, {}});
}

void OttModeration::admit(const model::MemberId &, bool)
{
    m_refuse({ErrorCode::NotSupported, {}});
}

void OttModeration::handOver(const model::MemberId &)
{
    m_refuse({ErrorCode::NotSupported, {}});
}

void OttModeration::setPassword(const QString &)
{
    m_refuse({ErrorCode::NotSupported, {}});
}

} // namespace farnear::ott
