// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/common/json.h"

#include <cmath>

namespace farnear::links {

bool isTooDeep(const QByteArray &json, int most)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > most)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

std::optional<double> numberIn(const QJsonValue &value, double most)
{
    const double number = value.toDouble();
    const bool fits = value.isDouble() && std::isfinite(number) && std::abs(number) <= most;
    return fits ? std::optional(number) : std::nullopt;
}

std::optional<bool> flagIn(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace farnear::links
