// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtoutput.h"

#include <QAudioDevice>
#include <QMediaDevices>

#include <algorithm>
#include <utility>

namespace farnear::player {

namespace {

QAudioDevice findDevice(const QString &name)
{
    const auto devices = QMediaDevices::audioOutputs();
    for (const QAudioDevice &device : devices) {
        if (device.id() == name.toUtf8() || device.description() == name)
            return device;
    }
    return QMediaDevices::defaultAudioOutput();
}

} // namespace

void QtOutput::attach(QMediaPlayer &player)
{
    // Without a device, an attached output crashes play() in Qt 6.4.
    if (QMediaDevices::audioOutputs().isEmpty()) {
        player.setAudioOutput(nullptr);
        m_output.reset();
        return;
    }
    if (!m_output)
        m_output = std::make_unique<QAudioOutput>();
    m_output->setDevice(findDevice(m_device));
    m_output->setVolume(gain());
    m_output->setMuted(m_muted);
    player.setAudioOutput(m_output.get());
}

void QtOutput::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_output)
        m_output->setVolume(gain());
}

void QtOutput::setMuted(bool muted)
{
    m_muted = muted;
    if (m_output)
        m_output->setMuted(muted);
}

bool QtOutput::isNewlyMissing()
{
    return !m_output && !std::exchange(m_warned, true);
}

} // namespace farnear::player
