// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace farnear::media {

/**
 * The encoding of text that says it is Latin-1 or says nothing, as old tags and file names do: a name QStringDecoder
 * knows. All texts of one file together tell more than each alone. "UTF-8" for what is plain ASCII, "windows-1252"
 * for what is plausible in it; another only where that is plainly more so.
 */
[[nodiscard]] QByteArray guessEncoding(const QByteArray &text);

/** In an encoding from guessEncoding(); what is no such text comes out as Latin-1. */
[[nodiscard]] QString decode(const QByteArray &text, const QByteArray &encoding);

} // namespace farnear::media
