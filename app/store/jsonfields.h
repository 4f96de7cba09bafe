// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/policy.h"
#include "sync/timeline.h"

namespace farnear::store {

/** The clear numbers of a room as one JSON text a column: they are read whole and never searched. */
[[nodiscard]] QString toJson(const model::Policy &policy);
[[nodiscard]] QString toJson(const sync::Timeline &timeline);
/** Missing or odd fields take their defaults. */
[[nodiscard]] model::Policy policyFromJson(const QString &json);
[[nodiscard]] sync::Timeline timelineFromJson(const QString &json);

} // namespace farnear::store
