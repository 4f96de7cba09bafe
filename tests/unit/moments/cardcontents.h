// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include "moments/card.h"

namespace farnear::test {

/** A frame of a film that was never made. */
[[nodiscard]] QImage filmFrame(QSize size = {1280, 720});
/** A couple, 1,204 km apart, at 41:07 of Same Moon. */
[[nodiscard]] moments::CardContent couple();
/** The same with a song. */
[[nodiscard]] moments::CardContent song();
/** Eight people in six time zones. */
[[nodiscard]] moments::CardContent group();
[[nodiscard]] moments::CardContent german();
[[nodiscard]] moments::CardContent chinese();
[[nodiscard]] moments::CardContent arabic();
/** Across the antimeridian, by night. */
[[nodiscard]] moments::CardContent overThePacific();
/** In the same city. */
[[nodiscard]] moments::CardContent together();

inline constexpr moments::Style kStyles[]{moments::Style::Frame, moments::Style::Ticket, moments::Style::Postcard,
                                          moments::Style::Sleeve};
[[nodiscard]] QString nameOf(moments::Style style);

} // namespace farnear::test
