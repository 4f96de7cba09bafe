// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/tcpchannel.h"

#include <utility>

#include "base/logging.h"

namespace farnear::syncplay {

namespace {
constexpr qint64 readBuffer = 256 * 1024; //!< a flood stays in the other side's buffers
} // namespace

TcpChannel::TcpChannel(QString host, quint16 port, const QSslConfiguration &tls)
    : m_host(std::move(host))
    , m_port(port)
    , m_socket(this)
{
    m_socket.setSslConfiguration(tls);
    m_socket.setReadBufferSize(readBuffer);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_connected = true;
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        Q_EMIT opened();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &TcpChannel::encrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] { Q_EMIT received(m_socket.readAll()); });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TcpChannel::onError);
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { finish(ErrorCode::Disconnected); });
}

TcpChannel::~TcpChannel()
{
    m_socket.disconnect(this);
}

QSslConfiguration TcpChannel::defaultTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

void TcpChannel::open()
{
    m_socket.connectToHost(m_host, m_port);
}

void TcpChannel::write(const QByteArray &bytes)
{
    if (m_connected && !m_closed)
        m_socket.write(bytes);
}

void TcpChannel::close()
{
    if (m_connected)
        m_socket.disconnectFromHost();
    else
        QMetaObject::invokeMethod(
            this, [this] { finish(ErrorCode::Disconnected); }, Qt::QueuedConnection);
}

void TcpChannel::encrypt()
{
    m_socket.startClientEncryption();
}

void TcpChannel::onError(QAbstractSocket::SocketError error)
{
    qCDebug(lcTransport) << "socket error" << error;
    if (!m_connected)
        finish(ErrorCode::Unreachable);
    else if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError)
        finish(ErrorCode::BadCertificate);
    else
        finish(ErrorCode::Disconnected);
}

void TcpChannel::finish(ErrorCode code)
{
    if (std::exchange(m_closed, true))
        return;
    if (m_socket.bytesAvailable() > 0) // what was said before it closed counts
        Q_EMIT received(m_socket.readAll());
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT closed({code, {}});
}

} // namespace farnear::syncplay
