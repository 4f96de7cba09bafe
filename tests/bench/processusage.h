// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace farnear::bench {

/** What a running process has used, from /proc. */
struct ProcessUsage {
    double cpuSeconds = 0; //!< user and system
    double rssMiB = 0;     //!< memory of its own and shared
    double pssMiB = 0;     //!< the same with what is shared divided among its users
};

/** All zero when there is no such process. */
[[nodiscard]] ProcessUsage usageOf(qint64 pid);

} // namespace farnear::bench
