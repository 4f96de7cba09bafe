// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include "base/expected.h"

namespace farnear::links {

/**
 * A farnear-server's address as a person writes it: HOST, HOST:PORT, ws://HOST[:PORT] or wss://HOST[:PORT], an IPv6
 * address in brackets. Without a scheme it is ws within this network and wss everywhere else. A ws(s) URL of host and
 * port, or BadServer with what was written.
 */
[[nodiscard]] Expected<QUrl> parseServerAddress(const QString &text);

} // namespace farnear::links
