// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

namespace farnear::sync {

/** The middle one of some values (at least one); of an even number the upper of the two in the middle. */
template <typename Values>
[[nodiscard]] auto median(Values values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace farnear::sync
