// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <functional>
#include <optional>

#include "base/clock.h"
#include "bench/pulserig.h"
#include "bench/screen.h"

namespace farnear::bench {

/** One program with a window, on a screen and with a sound server of the benchmark's own. Ends when destroyed. */
class OnScreen {
public:
    OnScreen(const Screen &screen, const PulseRig &rig);
    ~OnScreen();

    /** False when it could not be started. */
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /** Milliseconds from start() until the screen shows what is asked for; nothing after `ms` or when it ended. */
    [[nodiscard]] std::optional<double> timeUntil(const std::function<bool()> &shown, int ms) const;
    /** False once it has ended by itself. */
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    SystemClock m_clock;
    Millis m_started = 0;
};

} // namespace farnear::bench
