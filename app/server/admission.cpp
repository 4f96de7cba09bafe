// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admission.h"

#include "protocol/seal.h"

namespace farnear::server {

using protocol::Signer;

Expected<model::MemberId> Admission::check(const protocol::Join &join, const QByteArray &nonce) const
{
    if (!m_roomKey.isEmpty() && join.roomKey != m_roomKey)
        return ErrorCode::WrongSecret;
    if (!protocol::verifyChallenge(Signer::Room, join.roomKey, join.roomSignature, nonce, m_roomId))
        return ErrorCode::WrongSecret;
    if (!protocol::verifyChallenge(Signer::Device, join.deviceKey, join.deviceSignature, nonce, m_roomId))
        return ErrorCode::Malformed;
    const model::MemberId member = protocol::memberId(join.deviceKey);
    if (m_banned.contains(member))
        return ErrorCode::Removed;
    return member;
}

void Admission::ban(const model::MemberId &member)
{
    m_banned.insert(member);
    m_admitted.remove(member);
}

bool Admission::mustKnock(const model::MemberId &member, model::Policy::Entry entry) const
{
    return entry == model::Policy::Entry::Knock && !m_admitted.contains(member);
}

} // namespace farnear::server
