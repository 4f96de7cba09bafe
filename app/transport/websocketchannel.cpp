// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/websocketchannel.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include "base/logging.h"
#include "transport/lowlatencysocket.h"

namespace farnear::transport {

WebSocketChannel::WebSocketChannel(const QUrl &url, const WebSocketOptions &options)
    : m_options(options)
    , m_url(url)
    , m_socket(std::make_unique<QWebSocket>())
    , m_state(State::Unopened)
    , m_deadline(this)
    , m_keepalive(this)
{
    wire();
}

WebSocketChannel::WebSocketChannel(std::unique_ptr<QWebSocket> accepted, const WebSocketOptions &options)
    : m_options(options)
    , m_peer(accepted->peerAddress().toString())
    , m_socket(std::move(accepted))
    , m_state(State::Open)
    , m_deadline(this)
    , m_keepalive(this)
{
    wire();
    startKeepalive();
}

WebSocketChannel::~WebSocketChannel()
{
    m_socket->disconnect(this);
}

void WebSocketChannel::wire()
{
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_options.maxMessage));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_options.maxMessage));
    // Room for one whole frame and its header, so that a flood stays in the other side's buffers.
    m_socket->setReadBufferSize(m_options.maxMessage + qint64(64) * 1024);
    m_deadline.setSingleShot(true);
    m_keepalive.setInterval(m_options.pingMs);
    connect(&m_deadline, &QTimer::timeout, this, &WebSocketChannel::onDeadline);
    connect(&m_keepalive, &QTimer::timeout, this, &WebSocketChannel::onKeepalive);
    connect(m_socket.get(), &QWebSocket::connected, this, &WebSocketChannel::onConnected);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketChannel::onDisconnected);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &WebSocketChannel::onError);
#else
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketChannel::onError);
#endif
#if QT_CONFIG(ssl)
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this] { m_doubted = true; }); // and it ends by itself
#endif
    connect(m_socket.get(), &QWebSocket::pong, this, [this](quint64 elapsedMs) {
        heard();
        Q_EMIT roundTripMeasured(static_cast<Millis>(elapsedMs));
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        heard();
        if (m_state == State::Open)
            Q_EMIT textReceived(text.toUtf8());
    });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        heard();
        if (m_state == State::Open)
            Q_EMIT binaryReceived(bytes);
    });
}

void WebSocketChannel::open()
{
    if (m_state != State::Unopened)
        return;
    m_state = State::Connecting;
    m_deadline.start(m_options.handshakeMs);
    QWebSocketHandshakeOptions handshake;
    if (!m_options.subprotocol.isEmpty())
        handshake.setSubprotocols({m_options.subprotocol});
    m_socket->open(m_url, handshake);
    // Qt calls it "connection refused", too, when what answers is no WebSocket: so see how far it comes.
    if (const QTcpSocket *socket = tcp()) {
        connect(socket, &QTcpSocket::connected, this, [this] { m_reached = true; });
        connect(socket, &QTcpSocket::readyRead, this, [this] { m_answered = true; });
    }
}

void WebSocketChannel::onConnected()
{
    if (m_state != State::Connecting)
        return;
    const QString agreed = m_socket->subprotocol();
    if (agreed != m_options.subprotocol && (m_options.needsSubprotocol || !agreed.isEmpty()))
        return finish(ErrorCode::NotFarnear);
    // Qt asks for it before there is a socket, where it has no effect; clock samples suffer without it.
    if (QTcpSocket *socket = tcp())
        makePrompt(*socket);
    m_peer = m_socket->peerAddress().toString();
    m_state = State::Open;
    m_deadline.stop();
    startKeepalive();
    if (m_options.pingAtOnce)
        m_socket->ping();
    Q_EMIT opened();
}

void WebSocketChannel::startKeepalive()
{
    m_quiet = 0;
    m_keepalive.start();
}

void WebSocketChannel::heard()
{
    m_quiet = 0;
}

void WebSocketChannel::onKeepalive()
{
    if (++m_quiet * m_options.pingMs >= m_options.silenceMs)
        return finish(ErrorCode::Disconnected);
    m_socket->ping();
}

void WebSocketChannel::onError(QAbstractSocket::SocketError error)
{
    qCDebug(lcTransport) << "socket error" << error;
    if (m_state == State::Connecting)
        finish(handshakeError());
}

ErrorCode WebSocketChannel::handshakeError() const
{
    if (m_doubted)
        return ErrorCode::BadCertificate;
    return m_reached ? ErrorCode::NotFarnear : ErrorCode::Unreachable;
}

void WebSocketChannel::onDeadline()
{
    if (m_state != State::Connecting)
        return finish(ErrorCode::Disconnected);
    finish(m_answered ? ErrorCode::NotFarnear : ErrorCode::TimedOut);
}

QTcpSocket *WebSocketChannel::tcp() const
{
    return m_socket->findChild<QTcpSocket *>();
}

void WebSocketChannel::onDisconnected()
{
    if (m_state == State::Connecting)
        return finish(handshakeError());
    m_closeCode = m_socket->closeCode();
    const bool tooLarge = m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData;
    finish(tooLarge ? ErrorCode::TooLarge : ErrorCode::Disconnected);
}

void WebSocketChannel::sendText(const QByteArray &utf8)
{
    if (m_state == State::Open)
        m_socket->sendTextMessage(QString::fromUtf8(utf8));
}

void WebSocketChannel::sendBinary(const QByteArray &bytes)
{
    if (m_state == State::Open)
        m_socket->sendBinaryMessage(bytes);
}

void WebSocketChannel::close()
{
    if (m_state == State::Closing || m_state == State::Closed)
        return;
    const bool open = m_state == State::Open;
    m_state = State::Closing;
    m_keepalive.stop();
    m_deadline.start(open ? m_options.closeMs : 0);
    if (open)
        m_socket->close();
}

void WebSocketChannel::finish(ErrorCode code)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_deadline.stop();
    m_keepalive.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT closed(Error{code, {}});
}

qint64 WebSocketChannel::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

QString WebSocketChannel::peerAddress() const
{
    return m_peer;
}

} // namespace farnear::transport
