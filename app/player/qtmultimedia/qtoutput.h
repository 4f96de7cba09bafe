// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QString>

#include <memory>
#include <utility>

namespace farnear::player {

/** How a Qt player is heard: through which device, how loud; through none where there is none. */
class QtOutput {
public:
    /** device: its id or description; empty: the system's choice. */
    explicit QtOutput(QString device) : m_device(std::move(device)) { }

    /** Takes effect with the next attach(). */
    void setDevice(const QString &device) { m_device = device; }
    /** Gives the player the device, as it is there now; before each file, since devices come and go. */
    void attach(QMediaPlayer &player);
    /** Perceived loudness, 0 .. 1. */
    void setVolume(double volume);
    void setMuted(bool muted);
    /** Nothing can be heard; true only once. */
    [[nodiscard]] bool isNewlyMissing();

private:
    [[nodiscard]] float gain() const { return static_cast<float>(m_volume * m_volume * m_volume); }

    QString m_device;
    std::unique_ptr<QAudioOutput> m_output; //!< null: no device
    double m_volume = 1;
    bool m_muted = false;
    bool m_warned = false;
};

} // namespace farnear::player
