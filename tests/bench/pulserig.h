// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "base/clock.h"
#include "bench/offsetcurve.h"

namespace farnear::bench {

/**
 * A PulseAudio daemon of our own with two ears: sinks ear_a and ear_b, which are the left and right channel of one
 * null sink, so that one recording holds both on one clock. Works as root and beside any other sound server.
 */
class PulseRig {
public:
    PulseRig() = default;
    ~PulseRig();

    /** Empty, or what went wrong. */
    [[nodiscard]] QString start();
    /** The environment in which programs play to these sinks and keep their files here. */
    [[nodiscard]] QProcessEnvironment environment() const;
    /** A directory that goes with the rig. */
    [[nodiscard]] QString directory() const { return m_directory.path(); }

private:
    [[nodiscard]] QString logPath() const;

    QTemporaryDir m_directory;
    QProcess m_daemon;
};

/** Records both ears from start() to stop(), and knows when on the local clock each sample was heard. */
class Recording : public QObject {
    Q_OBJECT
public:
    explicit Recording(const PulseRig &rig);
    ~Recording() override;

    /** False when no sound came within five seconds. */
    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] const Stereo &sound() const { return m_sound; }
    /** Seconds into the recording of an instant of base::Clock; right to about the latency asked of PulseAudio, 20 ms.
     */
    [[nodiscard]] double secondsAt(Millis local) const { return (local - m_began) / 1000; }

private:
    void read();

    QProcess m_process;
    SystemClock m_clock;
    QByteArray m_rest;
    Stereo m_sound;
    Millis m_began = 0;
};

} // namespace farnear::bench
