// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>
#include <optional>

#include "ports/roomprovider.h"

namespace farnear::session {

/** The kinds of servers that this program knows; the first that fits is asked. Used on any thread. */
class Providers {
public:
    /** One of them starts rooms in this program. */
    using List = QList<std::shared_ptr<ports::RoomProvider>>;
    explicit Providers(List list) : m_list(std::move(list)) { }

    /** The invite in a text, which may have words around it; nothing without a whole one of a kind known here. */
    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const;
    /** Whose invite it is; null when it is nobody's. */
    [[nodiscard]] ports::RoomProvider *providerOf(const model::Invite &invite) const;
    /** Who makes the room for one alone. */
    [[nodiscard]] ports::RoomHosting *here() const;
    /** Who starts rooms on a server with that address, or why nobody does. kind: of server; empty for any. */
    [[nodiscard]] Expected<ports::RoomHosting *> on(const QString &server, const QString &kind) const;
    /** On which kinds of servers rooms can be started. */
    [[nodiscard]] QList<model::ServerKind> serverKinds() const;

private:
    List m_list;
};

} // namespace farnear::session
