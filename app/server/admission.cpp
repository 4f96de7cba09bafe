// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admission.h"

#include <utility>

#include "protocol/seal.h"

namespace farnear::server {

using protocol::Signer;

namespace {
constexpr qsizetype mostFormer = 64; //!< keys; whoever was away for more changes of it needs a new invite
} // namespace

Expected<model::MemberId> Admission::check(const protocol::Join &join, const QByteArray &nonce) const
{
    if (!m_roomKey.isEmpty() && join.roomKey != m_roomKey)
        return ErrorCode::WrongSecret;
    return prove(join, nonce);
}

Expected<model::MemberId> Admission::checkFormer(const protocol::Join &join, const QByteArray &nonce) const
{
    if (!isFormer(join.roomKey))
        return ErrorCode::WrongSecret;
    return prove(join, nonce);
}

void Admission::repin(const QByteArray &roomKey)
{
    m_former.append(std::exchange(m_roomKey, roomKey));
    if (m_former.size() > mostFormer)
        m_former.removeFirst();
}

Expected<model::MemberId> Admission::prove(const protocol::Join &join, const QByteArray &nonce) const
{
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
