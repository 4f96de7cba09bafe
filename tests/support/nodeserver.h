// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "support/syncplayserver.h"

namespace farnear::test {

/** A real server for Node.js, as packaging/nodeservers.sh has put it into build/node, on a free port of this computer.
 */
class NodeServer {
public:
    /** script: of node_modules. */
    explicit NodeServer(const QString &script)
        : m_script(QStringLiteral(FARNEAR_NODE_SERVERS "/node_modules/") + script)
    {
    }
    ~NodeServer() { stop(); }

    [[nodiscard]] bool isInstalled() const
    {
        return QFileInfo::exists(m_script) && !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
    }
    /** Answers once it listens. port: 0 for a free one. */
    [[nodiscard]] bool start(quint16 port = 0)
    {
        m_port = port ? port : SyncplayServer::freePort();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("node"), {m_script, QStringLiteral("--port"), QString::number(m_port)});
        return QTest::qWaitFor([this] { return isListening(m_port); }, 20'000);
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QString m_script;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace farnear::test
