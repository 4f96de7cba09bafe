// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace farnear {

/** The text of the list of cities, for place::Cities::parse(). Takes some 10 ms. Thread-safe. */
[[nodiscard]] QByteArray cityData();

} // namespace farnear
