// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace farnear::viewmodels {

/** A text as a QR code (ISO/IEC 18004, level M) drawn as SVG in a data: URL, dark on white with its quiet zone; empty
 * when too long. */
[[nodiscard]] QUrl qrSvg(const QString &text);

} // namespace farnear::viewmodels
