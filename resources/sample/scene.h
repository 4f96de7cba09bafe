// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/** The sample clip's picture: a moon rising over hills, seen by two. A pure function of the frame's number. */
namespace sample {

constexpr int width = 1280;
constexpr int height = 720;
constexpr int framesPerSecond = 30;
constexpr int seconds = 24;
constexpr int frames = framesPerSecond * seconds;

[[nodiscard]] QImage drawFrame(int number);

} // namespace sample
