// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/expected.h"

namespace farnear::main {

/** Where a program listens: an address of this computer and a port (0: any). */
struct ListenAddress {
    QString address;
    quint16 port = 0;
    bool operator==(const ListenAddress &) const = default;
};

/** Reads ADDR:PORT, [IPV6]:PORT, :PORT (every address) or localhost:PORT; BadUsage for everything else. */
[[nodiscard]] Expected<ListenAddress> parseListenAddress(const QString &text);
/** ADDR:PORT, with brackets where needed. */
[[nodiscard]] QString toString(const ListenAddress &listen);

} // namespace farnear::main
