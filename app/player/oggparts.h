// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace farnear::player {

/**
 * Where the parts of a chained Ogg file begin (RFC 3533, 4), in bytes, the first at 0: such files are several songs one
 * after the other, as radio programmes are recorded. Empty for every other file. Reads the file's two ends, and every
 * page of a file that is chained.
 */
[[nodiscard]] QList<qint64> oggParts(const QString &path);

} // namespace farnear::player
