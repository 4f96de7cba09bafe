// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

#include <optional>

QT_BEGIN_NAMESPACE
class QQuickItem;
class QQuickWindow;
QT_END_NAMESPACE

namespace farnear::main {

/** A picture of everything in a window, film included. Main thread; blocks for as long as one frame takes to draw. */
struct WindowPicture {
    QImage image;
    QRectF film; //!< where a 16:9 film is in it, in pixels; empty without a film
};

[[nodiscard]] WindowPicture takePicture(QQuickWindow &window);
/** The number of the sample clip's frame that a picture shows, when it shows one. */
[[nodiscard]] std::optional<int> frameIn(const WindowPicture &picture);

} // namespace farnear::main
