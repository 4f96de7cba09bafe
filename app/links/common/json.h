// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>

/** Reading JSON from servers that may lie. Pure. */
namespace farnear::links {

/** Whether there are more brackets within brackets than that: looked at before anything is parsed. */
[[nodiscard]] bool isTooDeep(const QByteArray &json, int most);
/** A number of this world, neither above most nor below -most; nothing for any other value. */
[[nodiscard]] std::optional<double> numberIn(const QJsonValue &value, double most);
[[nodiscard]] std::optional<bool> flagIn(const QJsonValue &value);

} // namespace farnear::links
