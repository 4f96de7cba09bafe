// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/millis.h"

namespace farnear {

/** Matroska, WebM among it, by its first bytes. Reads the file. */
[[nodiscard]] bool isMatroska(const QString &path);

/**
 * The duration a Matroska or WebM file states in its head (RFC 9559, Segment / Info / Duration): TagLib reads none, and
 * Qt 6.4 not always. 0 when it is no such file or states none. Reads a few hundred bytes.
 */
[[nodiscard]] Millis matroskaDuration(const QString &path);

} // namespace farnear
