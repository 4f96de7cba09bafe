// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ports/journalstore.h"

namespace farnear::store {

/**
 * An evening as bytes: a version, then its fields in their order as QDataStream writes them, texts as UTF-8. A table
 * for each part would be read five times more slowly, and evenings are never asked for in parts.
 */
[[nodiscard]] QByteArray toBody(const ports::Evening &evening);
/** Nothing for bytes that are no evening of this version. */
[[nodiscard]] std::optional<ports::Evening> fromBody(const QByteArray &body);

} // namespace farnear::store
