// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/millis.h"
#include "ports/player.h"

namespace farnear::player {

/**
 * What is known of the file that is open. Its duration is a guess: it grows while the file is read and is right once
 * the end was played to. Pure.
 */
class OpenMedia {
public:
    /** A file was opened; of some the engine knows no length although it names one. */
    void open(const ports::Media &media, bool lengthMissing);
    void close();
    /** What the engine says now; whether it is worth telling. A duration that grows is, once a second (`local`: ms). */
    [[nodiscard]] bool update(const ports::Media &media, Millis local);
    /** It was played to its end: a duration that said something else was wrong. The next update() is told at once. */
    void endedAt(Millis end);

    [[nodiscard]] const ports::Media &media() const { return m_media; }
    /** What the file itself said when it was opened; 0 when it said nothing. */
    [[nodiscard]] Millis statedDuration() const { return m_stated; }

private:
    ports::Media m_media;
    Millis m_stated = 0;
    std::optional<Millis> m_end;
    Millis m_toldAt = 0; //!< when a longer duration was told last
};

} // namespace farnear::player
