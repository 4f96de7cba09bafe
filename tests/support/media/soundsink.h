// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include "support/media/tone.h"

namespace farnear::test {

/**
 * A sound server of the test's own that plays into nothing and writes down what it plays. To be started before the
 * first player of the process, which then finds it by PULSE_SERVER. Needs an event loop.
 */
class SoundSink {
public:
    static constexpr int kSamplesPerSecond = 48000;

    ~SoundSink();

    /** Whether there is a PulseAudio here to make one of. */
    [[nodiscard]] static bool available();
    [[nodiscard]] bool start();
    /** What is heard from now on, for that long; runs the event loop meanwhile. */
    [[nodiscard]] Samples listen(int milliseconds);

private:
    [[nodiscard]] bool startServer();
    [[nodiscard]] bool startRecorder();
    void take();

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_recorder;
    QByteArray m_heard;
};

} // namespace farnear::test
