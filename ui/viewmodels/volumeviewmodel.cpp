// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/volumeviewmodel.h"

#include <algorithm>

namespace farnear::viewmodels {

VolumeViewModel::VolumeViewModel(session::PlaybackController &playback, QObject *parent)
    : QObject(parent)
    , m_controller(playback)
{
    connect(&m_controller, &session::PlaybackController::changed, this, &VolumeViewModel::changed);
}

double VolumeViewModel::level() const
{
    return m_controller.state().volume;
}

void VolumeViewModel::setLevel(double level)
{
    m_controller.setVolume(std::clamp(level, 0.0, maximum()));
}

double VolumeViewModel::maximum() const
{
    return m_controller.state().capabilities.volumeBoost ? 1.3 : 1.0;
}

bool VolumeViewModel::muted() const
{
    return m_controller.state().muted;
}

void VolumeViewModel::setMuted(bool muted)
{
    m_controller.setMuted(muted);
}

void VolumeViewModel::change(double by)
{
    setMuted(false);
    setLevel(level() + by);
}

void VolumeViewModel::toggleMuted()
{
    setMuted(!muted());
}

} // namespace farnear::viewmodels
