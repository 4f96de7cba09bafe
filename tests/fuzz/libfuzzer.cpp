// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "targets.h"

// FARNEAR_FUZZ_TARGET: which one this program fuzzes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto &target : farnear::fuzz::targets()) {
        if (std::strcmp(target.name, FARNEAR_FUZZ_TARGET) == 0)
            target.run(input);
    }
    return 0;
}
