// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/farnearmoderation.h"

#include "base/runinpool.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

using protocol::RoomKeys;

namespace {

const QString rekeyId = QStringLiteral("rekey");

} // namespace

FarnearModeration::FarnearModeration(protocol::Keyring &keys, const protocol::DeviceKeys &device, Transmit transmit)
    : m_keys(keys)
    , m_device(device)
    , m_transmit(std::move(transmit))
{
}

bool FarnearModeration::isRekey(const QString &id)
{
    return id == rekeyId;
}

void FarnearModeration::remove(const model::MemberId &member)
{
    m_keys.forget(member);
    m_transmit(protocol::Remove{member});
}

/** A password takes a while to become a key: not on the thread that keeps time. */
void FarnearModeration::setPassword(const QString &password)
{
    const auto derived = runInPool(*QThreadPool::globalInstance(),
                                   [keys = m_keys.current(), password] { return keys.renewed(password); });
    onFinished(derived, this, [this](const Expected<RoomKeys> &next) {
        if (next)
            rekey(*next);
        else
            Q_EMIT refused(next.error());
    });
}

void FarnearModeration::renewAccess()
{
    rekey(m_keys.current().renewed());
}

void FarnearModeration::rekey(const RoomKeys &next)
{
    if (!m_serverTakesKeys) {
        Q_EMIT refused({ErrorCode::NotSupported, {}});
        return;
    }
    const QByteArray nextKey = next.publicKey();
    protocol::Rekey message{rekeyId, nextKey, m_keys.current().signRekey(nextKey), std::nullopt, {}};
    const auto playing = m_keys.open([this](const RoomKeys &keys) { return protocol::openItem(keys, m_playing); });
    if (playing) {
        if (const auto sealed = protocol::sealItem(next, *playing))
            message.item = *sealed;
    }
    for (const QByteArray &deviceKey : m_keys.devices()) {
        if (const auto box = next.boxFor(deviceKey, m_device))
            message.boxes.append(*box);
    }
    m_transmit(message);
}

} // namespace farnear::links
