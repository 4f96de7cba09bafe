// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include "player/mpv/mpvcore.h"
#include "ports/player.h"

namespace farnear::player {

/** How a core is heard: through which device, how loud, how fast. */
class MpvOutput {
public:
    /** device: mpv's name of it; empty: the system's choice. */
    MpvOutput(std::shared_ptr<MpvCore> core, QString device);

    void setDevice(const QString &device);
    /** Perceived loudness, 0 .. 1.3. */
    void setVolume(double volume);
    void setMuted(bool muted);
    void setRate(double rate, ports::Player::RateMode mode);
    /** The core plays through this now; true: nothing is heard although it should be, which is news. */
    [[nodiscard]] bool isNewlyMissing(const QString &output);

private:
    std::shared_ptr<MpvCore> m_core;
    QString m_device;
    bool m_missing = false;
    double m_rate = 1;
    double m_speed = 1; //!< m_rate as mpv has it: a hair off at times
    ports::Player::RateMode m_mode = ports::Player::RateMode::Resample;
};

} // namespace farnear::player
