// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace farnear::test {

/** Whether something on this computer takes connections there. */
[[nodiscard]] inline bool isListening(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

/** A real Syncplay server, as the package syncplay-server has it, on a free port of this computer. */
class SyncplayServer {
public:
    [[nodiscard]] static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("syncplay-server")).isEmpty();
    }

    /** port: 0 for a free one. Answers once it listens. */
    [[nodiscard]] bool start(const QStringList &options = {}, quint16 port = 0)
    {
        m_port = port ? port : freePort();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("syncplay-server"),
                        QStringList{QStringLiteral("--port"), QString::number(m_port)} + options);
        return QTest::qWaitFor([this] { return isListening(m_port); }, 20'000);
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    ~SyncplayServer() { stop(); }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString room(const QString &name) const
    {
        return QStringLiteral("syncplay://127.0.0.1:%1/%2").arg(QString::number(m_port), name);
    }

    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace farnear::test
