// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

#include "base/logging.h"

namespace farnear::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeout = 2000;                   // ms
constexpr qint64 longest = qint64(1024) * 1024; // bytes of file names

QString nameFor(const QString &folder)
{
    const QByteArray path = QDir(folder).canonicalPath().toUtf8();
    return u"farnear-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

QByteArray toLine(const QList<QUrl> &files)
{
    QJsonArray array;
    for (const QUrl &file : files)
        array << QString::fromUtf8(file.toEncoded());
    return QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
}

QList<QUrl> fromLine(const QByteArray &line)
{
    QList<QUrl> files;
    const QJsonArray array = QJsonDocument::fromJson(line).array();
    for (const auto &value : array) {
        if (const QUrl url(value.toString(), QUrl::StrictMode); url.isValid())
            files << url;
    }
    return files;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(folder).filePath(u"running.lock"_s))
    , m_name(nameFor(folder))
    , m_server(this)
{
    m_lock.setStaleLockTime(0); // only a dead owner makes it stale
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

bool SingleInstance::claim(const QList<QUrl> &files)
{
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError && handOver(files))
        return false;
    listen();
    return true;
}

bool SingleInstance::handOver(const QList<QUrl> &files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(timeout))
        return false;
    socket.write(toLine(files));
    // The answer tells that it was read, not only sent.
    return socket.waitForReadyRead(timeout);
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        qCWarning(lcUi, "Other starts of the program can't reach this one");
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longest)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QList<QUrl> files = fromLine(socket->readLine());
            socket->write("ok\n");
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT handedOver(files);
        });
    }
}

} // namespace farnear::desktop
