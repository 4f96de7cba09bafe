// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>

#include <memory>

#include "player/factory.h"

namespace farnear::test {

/** A player with everything it says written down. */
class PlayerProbe {
public:
    explicit PlayerProbe(const player::EngineOptions &options = {});

    [[nodiscard]] bool works() const { return m_player != nullptr; }
    ports::Player *operator->() const { return m_player.get(); }

    /** Opens and waits until it stands there; false on failure. */
    [[nodiscard]] bool openAt(const QUrl &file, Millis position);
    /** Seeks and waits until it is there. */
    [[nodiscard]] bool seekTo(Millis position);
    [[nodiscard]] bool waitForEnd(int milliseconds);
    /** The code of the first failure, waited for; nothing when none came. */
    [[nodiscard]] std::optional<ErrorCode> waitForFailure(int milliseconds);
    /** The first valid reading, waited for: on a busy computer an engine may answer too late to say anything. */
    [[nodiscard]] ports::PositionReading reading() const;
    /** Its position; -1 without one. */
    [[nodiscard]] Millis position() const;
    [[nodiscard]] ports::Media media() const;
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] ports::PlayerCapabilities can() const { return m_player->capabilities(); }
    void forget();

    static constexpr int kPatience = 15000;

private:
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<ports::Player> m_player;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_prepared;
    std::unique_ptr<QSignalSpy> m_ended;
    std::unique_ptr<QSignalSpy> m_failed;
};

} // namespace farnear::test
