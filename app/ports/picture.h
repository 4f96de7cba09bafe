// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QSize>

namespace farnear::ports {

/** Pixels without a graphics library: rows of 32-bit 0xffRRGGBB in the machine's byte order, 4 * width bytes each (as
 * QImage::Format_RGB32 has them). */
struct Picture {
    QSize size;
    QByteArray pixels;
    [[nodiscard]] bool isNull() const { return size.isEmpty(); }
    bool operator==(const Picture &) const = default;
};

} // namespace farnear::ports

Q_DECLARE_METATYPE(farnear::ports::Picture)
