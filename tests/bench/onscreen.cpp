// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/onscreen.h"

#include "bench/endwithparent.h"
#include "bench/waiting.h"

namespace farnear::bench {

OnScreen::OnScreen(const Screen &screen, const PulseRig &rig)
{
    QProcessEnvironment environment = rig.environment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    endWithParent(m_process);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(rig.directory() + QStringLiteral("/window.log"), QIODevice::Append);
}

OnScreen::~OnScreen()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

bool OnScreen::start(const QString &program, const QStringList &arguments)
{
    m_started = m_clock.now();
    m_process.start(program, arguments);
    return m_process.waitForStarted();
}

std::optional<double> OnScreen::timeUntil(const std::function<bool()> &shown, int ms) const
{
    double at = 0;
    const bool seen = waitUntil(
        [&] {
            at = m_clock.now() - m_started;
            return shown() || !isRunning();
        },
        ms);
    if (!seen || !isRunning())
        return {};
    return at;
}

} // namespace farnear::bench
