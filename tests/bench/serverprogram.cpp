// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/serverprogram.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include "bench/endwithparent.h"
#include "bench/waiting.h"

namespace farnear::bench {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

} // namespace

ServerProgram::ServerProgram(const QString &program, const QStringList &more) : m_port(freePort())
{
    endWithParent(m_process);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const QStringList listen{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)};
    m_process.start(program, listen + more);
    m_up = m_process.waitForStarted() && waitUntil([this] { return listens(m_port); }, 5000);
}

ServerProgram::~ServerProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

} // namespace farnear::bench
