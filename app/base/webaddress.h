// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "base/error.h"

/** What can be fetched from the web. Thread-safe. */
namespace farnear {

/** http or https, on a host. */
[[nodiscard]] bool isOnTheWeb(const QUrl &url);
/** For people to read: the host, and the port where it isn't the usual one. */
[[nodiscard]] QString webHost(const QUrl &url);
/** NotFetched, with the name of what was to be fetched. */
[[nodiscard]] Error notFetched(const QUrl &url);

} // namespace farnear
