// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/member.h"
#include "model/queue.h"
#include "ports/roomlink.h"

namespace farnear::session {

/** The item that many places after (or, negative, before) the one with that id; nothing beyond the ends. */
[[nodiscard]] std::optional<model::QueueEntry> neighbour(const model::Queue &queue, const QString &id, int distance);
[[nodiscard]] std::optional<model::QueueEntry> itemWithId(const model::Queue &queue, const QString &id);

/**
 * Whose turn it is to put on the next item when one has ended: 0 for the host or else whoever came first, and so on
 * through those who play. The others step in one after the other should the first be gone.
 */
[[nodiscard]] int turn(const QList<model::Member> &people, const model::MemberId &me);

} // namespace farnear::session
