// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/desk.h"

#include "bench/waiting.h"

namespace farnear::bench {

QString Desk::setUp()
{
    const QString problem = m_rig.start();
    return problem.isEmpty() ? m_screen.start() : problem;
}

std::unique_ptr<OnScreen> Desk::run(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<OnScreen>(m_screen, m_rig);
    return process->start(m_options.program(program), arguments) ? std::move(process) : nullptr;
}

std::unique_ptr<OnScreen> Desk::farnear(const QString &profile, const QStringList &arguments) const
{
    const QString directory = m_rig.directory() + u'/' + profile;
    const QStringList common{QStringLiteral("--profile"), directory, QStringLiteral("--engine"), m_options.engine};
    return run(QStringLiteral("farnear"), common + arguments);
}

std::unique_ptr<OnScreen> Desk::reference(const QStringList &arguments) const
{
    return run(QStringLiteral("farnear-bench-reference"), arguments);
}

std::unique_ptr<OnScreen> Desk::moments(const QStringList &arguments) const
{
    return run(QStringLiteral("farnear-bench-moments"), arguments);
}

bool Desk::showsWindow(const OnScreen &program) const
{
    return program.timeUntil([this] { return m_screen.isLit(); }, 20'000).has_value();
}

bool Desk::showsFilm(const OnScreen &program) const
{
    return program.timeUntil([this] { return m_screen.glaring() > 0.02; }, 20'000).has_value();
}

void Desk::clear() const
{
    waitUntil([this] { return !m_screen.isLit(); }, 2000);
}

} // namespace farnear::bench
