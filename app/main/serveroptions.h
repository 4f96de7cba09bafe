// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QStringList>

#include <optional>

#include "base/expected.h"
#include "main/listenaddress.h"
#include "server/limits.h"

namespace farnear::main {

/** What farnear-server was asked to do. */
struct ServerOptions {
    ListenAddress listen;
    QString data; //!< folder; empty: rooms live in memory only
    server::Limits limits;
    std::optional<QSslConfiguration> tls;
    QString print; //!< help or version: print it and end
};

/** Reads the command line; BadUsage or FileUnreadable (certificate, key) with what could not be understood. */
[[nodiscard]] Expected<ServerOptions> parseServerOptions(const QStringList &arguments);

} // namespace farnear::main
