// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ports/locator.h"

namespace farnear::test {

/** A location service that takes for ever, or has a problem. */
class FakeLocator final : public ports::Locator {
public:
    std::optional<ErrorCode> problem;

    void locate() override
    {
        if (problem)
            Q_EMIT failed({*problem, {}});
    }
};

} // namespace farnear::test
