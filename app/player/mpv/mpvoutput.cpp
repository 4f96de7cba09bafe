// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvoutput.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace farnear::player {

using RateMode = ports::Player::RateMode;

MpvOutput::MpvOutput(std::shared_ptr<MpvCore> core, QString device)
    : m_core(std::move(core))
    , m_device(std::move(device))
{
}

void MpvOutput::setDevice(const QString &device)
{
    m_device = device;
    m_core->set("audio-device", device.isEmpty() ? QStringLiteral("auto") : device);
}

void MpvOutput::setVolume(double volume)
{
    m_core->set("volume", std::clamp(volume, 0.0, 1.3) * 100); // mpv's scale is cubic
}

void MpvOutput::setMuted(bool muted)
{
    m_core->set("mute", muted);
}

void MpvOutput::setRate(double rate, RateMode mode)
{
    if (rate == m_rate && mode == m_mode)
        return;
    if (mode != m_mode)
        m_core->set("audio-pitch-correction", mode == RateMode::KeepPitch);
    // The mode takes effect with the next change of speed: make one, by the smallest step there is.
    const bool same = rate == m_speed && rate != 1;
    m_speed = same ? std::nextafter(rate, 2.0) : rate;
    m_core->set("speed", m_speed);
    m_rate = rate;
    m_mode = mode;
}

bool MpvOutput::isNewlyMissing(const QString &output)
{
    const bool missing = output == QStringLiteral("null") && m_device != QStringLiteral("null");
    return !std::exchange(m_missing, missing) && missing;
}

} // namespace farnear::player
