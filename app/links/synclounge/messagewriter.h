// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include <optional>

#include "links/synclounge/messages.h"

/** Arguments of events to a SyncLounge server. Pure. */
namespace farnear::synclounge {

/** For "join". */
[[nodiscard]] QJsonArray joinOf(const QString &room, const QString &name, const Playing &playing,
                                const std::optional<Media> &media);
/** For "playerStateUpdate". */
[[nodiscard]] QJsonArray stateOf(const Playing &playing);
/** For "mediaUpdate". */
[[nodiscard]] QJsonArray mediaOf(const Playing &playing, const std::optional<Media> &media);

} // namespace farnear::synclounge
