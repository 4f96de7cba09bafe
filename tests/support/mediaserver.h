// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include "support/httprequest.h"

namespace farnear::test {

/** The files of a folder on the web, parts of them, too: http://127.0.0.1:PORT/NAME. */
class MediaServer : public QObject {
public:
    explicit MediaServer(const QString &folder) : m_folder(folder)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &MediaServer::onConnection);
    }

    [[nodiscard]] bool start() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString address(const QString &name) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(QString::number(m_server.serverPort()), name);
    }
    int asked = 0; //!< so many times

private:
    void onConnection()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onRequest(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }
    void onRequest(QTcpSocket *socket)
    {
        const auto request = HttpRequest::in(socket->peek(65'536));
        if (!request)
            return;
        socket->read(request->size);
        ++asked;
        const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(request->path.mid(1).toUtf8()));
        QFile file(m_folder.filePath(name));
        if (name.contains(QStringLiteral("..")) || !file.open(QIODevice::ReadOnly)) {
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return socket->disconnectFromHost();
        }
        socket->write(answerTo(*request, file));
        socket->disconnectFromHost();
    }
    /** The file from the byte on that was asked for ("bytes=5-"). */
    static QByteArray answerTo(const HttpRequest &request, QFile &file)
    {
        const QByteArray range = request.header("range");
        const qint64 from = range.startsWith("bytes=") ? range.mid(6, range.indexOf('-') - 6).toLongLong() : 0;
        const QByteArray size = QByteArray::number(file.size());
        file.seek(from);
        const QByteArray part = file.readAll();
        QByteArray head = range.isEmpty() ? "HTTP/1.1 200 OK\r\n"
                                          : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes "
                + QByteArray::number(from) + '-' + QByteArray::number(file.size() - 1) + '/' + size + "\r\n";
        head += "Accept-Ranges: bytes\r\nConnection: close\r\nContent-Length: " + QByteArray::number(part.size())
            + "\r\n\r\n";
        return request.verb == "HEAD" ? head : head + part;
    }

    QDir m_folder;
    QTcpServer m_server;
};

} // namespace farnear::test
