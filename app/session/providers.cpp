// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/providers.h"

namespace farnear::session {

std::optional<model::Invite> Providers::inviteIn(const QString &text) const
{
    for (const auto &provider : m_list) {
        if (auto invite = provider->inviteIn(text))
            return invite;
    }
    return std::nullopt;
}

ports::RoomProvider *Providers::providerOf(const model::Invite &invite) const
{
    for (const auto &provider : m_list) {
        if (provider->inviteIn(invite.text))
            return provider.get();
    }
    return nullptr;
}

ports::RoomHosting *Providers::here() const
{
    for (const auto &provider : m_list) {
        ports::RoomHosting *hosting = provider->hosting();
        if (hosting && hosting->startsHere())
            return hosting;
    }
    return nullptr;
}

QList<model::ServerKind> Providers::serverKinds() const
{
    QList<model::ServerKind> kinds;
    for (const auto &provider : m_list) {
        if (provider->hosting())
            kinds.append(provider->kind());
    }
    return kinds;
}

Expected<ports::RoomHosting *> Providers::on(const QString &server, const QString &kind) const
{
    std::optional<Error> refusal;
    for (const auto &provider : m_list) {
        ports::RoomHosting *hosting = provider->hosting();
        if (!kind.isEmpty() && provider->kind().id != kind)
            continue;
        const Expected<void> fits = hosting ? hosting->checkServer(server) : ErrorCode::NotSupported;
        if (fits)
            return hosting;
        if (!refusal)
            refusal = fits.error();
    }
    return refusal.value_or(Error{ErrorCode::NotSupported, {}});
}

} // namespace farnear::session
