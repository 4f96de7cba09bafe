// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace farnear {

/** A fresh random id: 16 bytes of the system's generator as 22 characters of base64url. */
[[nodiscard]] QString freshId();
/** Base64url without padding, the only spelling of bytes in Farnear's texts. */
[[nodiscard]] QString toBase64Url(const QByteArray &bytes);
/** The bytes of a base64url text; empty when the text is not exactly that (padding and other alphabets refused). */
[[nodiscard]] QByteArray fromBase64Url(const QString &text);

} // namespace farnear
