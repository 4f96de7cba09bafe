// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/clidriver.h"

#include <QJsonDocument>

#include "bench/endwithparent.h"
#include "bench/waiting.h"

namespace farnear::bench {

CliDriver::CliDriver(QString program, const QProcessEnvironment &environment) : m_program(std::move(program))
{
    endWithParent(m_process);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CliDriver::read);
}

CliDriver::~CliDriver()
{
    quit();
}

bool CliDriver::start(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
    return m_process.waitForStarted();
}

Millis CliDriver::send(const QString &command)
{
    const Millis at = m_clock.now();
    m_process.write(command.toUtf8() + '\n');
    return at;
}

void CliDriver::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    send(QStringLiteral("quit"));
    // The event loop goes on: a delay proxy of ours may carry its good-bye.
    if (waitUntil([this] { return !running(); }, 3000))
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

CliDriver::Event CliDriver::last(const QString &name) const
{
    for (auto event = m_events.crbegin(); event != m_events.crend(); ++event)
        if (event->name == name)
            return *event;
    return {};
}

CliDriver::Event CliDriver::waitForEvent(const QString &name, int ms, qsizetype from)
{
    Event found;
    qsizetype at = from;
    const auto look = [&] {
        for (; found.name.isEmpty() && at < m_events.size(); ++at)
            if (m_events[at].name == name)
                found = m_events[at];
        return !found.name.isEmpty() || !running();
    };
    waitUntil(look, ms);
    return found;
}

void CliDriver::read()
{
    while (m_process.canReadLine()) {
        const QJsonObject values = QJsonDocument::fromJson(m_process.readLine()).object();
        m_events.append({m_clock.now(), values[QStringLiteral("event")].toString(), values});
    }
}

} // namespace farnear::bench
