// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace farnear::main {

/** Tells a session when the system says that the network came or went, where the system says so at all. */
void retryOnNetworkChange(session::Session &session);

} // namespace farnear::main
