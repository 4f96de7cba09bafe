// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/invite.h"

namespace farnear::links {

/** Who reaches that host: an address (without brackets) or a name. Nothing is looked up. */
[[nodiscard]] model::Reach reachOf(const QString &host);

} // namespace farnear::links
