// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demoperson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocalSocket>

#include "base/ids.h"

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

constexpr int goodbye = 3000; // ms

} // namespace

DemoPerson::DemoPerson(const QString &name, QObject *parent) : QObject(parent), m_name(name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        m_wire = m_server.nextPendingConnection();
        connect(m_wire, &QLocalSocket::readyRead, this, &DemoPerson::read);
    });
    connect(&m_program, &QProcess::finished, this, &DemoPerson::gone);
    connect(&m_program, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT gone();
    });
}

DemoPerson::~DemoPerson()
{
    m_program.disconnect(this);
    order(u"quit"_s);
    if (m_program.state() != QProcess::NotRunning && !m_program.waitForFinished(goodbye))
        m_program.kill();
}

void DemoPerson::start(const QStringList &arguments)
{
    m_server.listen(u"farnear-demo-"_s + freshId());
    m_program.start(QCoreApplication::applicationFilePath(),
                    arguments + QStringList{u"--demo-part"_s, m_server.serverName()});
}

void DemoPerson::order(const QString &what, QJsonObject details)
{
    if (!m_wire)
        return;
    details[u"do"_s] = what;
    m_wire->write(QJsonDocument(details).toJson(QJsonDocument::Compact) + '\n');
    m_wire->flush();
}

void DemoPerson::read()
{
    while (m_wire->canReadLine()) {
        const QJsonObject facts = QJsonDocument::fromJson(m_wire->readLine()).object();
        const QString event = facts[u"event"_s].toString();
        m_last[event] = facts;
        Q_EMIT told(event, facts);
    }
}

} // namespace farnear::main
