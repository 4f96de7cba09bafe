// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/** Decoders of what comes from outside, as fuzzers see them: any bytes in, an abort when a promise is broken. */
namespace farnear::fuzz {

struct Target {
    const char *name;
    void (*run)(const QByteArray &input);
};

/** Frames of a client and of a server, binary frames, invites, what is inside the seals; the list of cities,
 * coordinates, the table of time zones; what a Syncplay server and an OpenTogetherTube server say. */
[[nodiscard]] const QList<Target> &targets();

} // namespace farnear::fuzz
