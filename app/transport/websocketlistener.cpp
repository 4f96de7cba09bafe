// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/websocketlistener.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include "base/ids.h"
#include "base/logging.h"
#include "transport/lowlatencysocket.h"

namespace farnear::transport {

namespace {

constexpr int headerBytes = 16 * 1024;

QWebSocketServer::SslMode modeOf(const ListenerOptions &options)
{
    return options.tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode;
}

} // namespace

QString roomIdOfPath(const QString &path)
{
    const QLatin1String prefix("/room/");
    if (!path.startsWith(prefix))
        return {};
    const QString id = path.mid(prefix.size());
    return id.size() == 22 && fromBase64Url(id).size() == 16 ? id : QString();
}

/** Hands over raw sockets, so that limits hold before a handshake begins. */
class WebSocketListener::Gate final : public QTcpServer {
public:
    explicit Gate(WebSocketListener *listener) : m_listener(listener) { }

protected:
    void incomingConnection(qintptr descriptor) override { m_listener->admit(descriptor); }

private:
    WebSocketListener *m_listener;
};

WebSocketListener::WebSocketListener(const ListenerOptions &options)
    : m_options(options)
    , m_upgrader(std::make_unique<QWebSocketServer>(QString(), modeOf(options)))
    , m_gate(std::make_unique<Gate>(this))
{
    m_upgrader->setSupportedSubprotocols({m_options.channel.subprotocol});
    m_upgrader->setMaxPendingConnections(m_options.handshaking);
    connect(m_upgrader.get(), &QWebSocketServer::newConnection, this, &WebSocketListener::onUpgraded);
}

WebSocketListener::~WebSocketListener()
{
    for (QTcpSocket *socket : m_gate->findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

Expected<quint16> WebSocketListener::listen(const QString &address, quint16 port)
{
    QHostAddress host(address);
    if (host.isNull())
        return Error{ErrorCode::AddressUnavailable, address};
    if (host == QHostAddress(QHostAddress::AnyIPv6))
        host = QHostAddress(QHostAddress::Any); // "::" is every address, as for other servers
    if (m_gate->listen(host, port))
        return m_gate->serverPort();
    const auto error = m_gate->serverError();
    // A port below 1024 without the right to it is refused by "access"; another port is the way out there, too.
    if (error == QAbstractSocket::AddressInUseError || error == QAbstractSocket::SocketAccessError)
        return Error{ErrorCode::PortInUse, QString::number(port)};
    return Error{ErrorCode::AddressUnavailable, address};
}

void WebSocketListener::close()
{
    m_gate->close();
    const QList<QTcpSocket *> sockets = m_handshaking.values();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

QTcpSocket *WebSocketListener::makeSocket()
{
    if (!m_options.tls)
        return new QTcpSocket(m_gate.get());
    auto *socket = new QSslSocket(m_gate.get());
    socket->setSslConfiguration(*m_options.tls);
    return socket;
}

void WebSocketListener::admit(qintptr descriptor)
{
    QTcpSocket *socket = makeSocket();
    socket->setSocketDescriptor(descriptor);
    const int of = m_perAddress.value(socket->peerAddress());
    if (of >= m_options.perAddress || m_handshaking.size() >= m_options.handshaking
        || socket->state() != QAbstractSocket::ConnectedState) {
        qCDebug(lcTransport) << "turned a connection away;" << of << "of its address are open";
        socket->abort();
        socket->deleteLater();
        return;
    }
    makePrompt(*socket);
    socket->setReadBufferSize(headerBytes);
    watch(socket);
    auto *ssl = qobject_cast<QSslSocket *>(socket);
    if (!ssl)
        return m_upgrader->handleConnection(socket);
    connect(ssl, &QSslSocket::encrypted, this, [this, ssl] { m_upgrader->handleConnection(ssl); });
    ssl->startServerEncryption();
}

void WebSocketListener::watch(QTcpSocket *socket)
{
    const Origin origin{socket->peerAddress(), socket->peerPort()};
    m_handshaking.insert(origin, socket);
    ++m_perAddress[origin.first];
    connect(socket, &QTcpSocket::disconnected, this, [this, origin] { onGone(origin); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(m_options.handshakeMs, socket, [this, origin, socket] {
        if (m_handshaking.value(origin) == socket)
            socket->abort();
    });
}

void WebSocketListener::onGone(const Origin &origin)
{
    m_handshaking.remove(origin);
    if (--m_perAddress[origin.first] <= 0)
        m_perAddress.remove(origin.first);
}

void WebSocketListener::onUpgraded()
{
    while (std::unique_ptr<QWebSocket> socket{m_upgrader->nextPendingConnection()}) {
        // A channel outlives the listener that accepted it.
        if (QTcpSocket *tcp = m_handshaking.take({socket->peerAddress(), socket->peerPort()}))
            tcp->setParent(socket.get());
        const QString roomId = roomIdOfPath(socket->requestUrl().path());
        if (roomId.isEmpty() || socket->subprotocol() != m_options.channel.subprotocol) {
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
            continue;
        }
        socket->setParent(nullptr);
        auto channel = std::make_unique<WebSocketChannel>(std::move(socket), m_options.channel);
        m_ready.push_back({std::move(channel), roomId});
        Q_EMIT accepted();
    }
}

ports::Listener::Accepted WebSocketListener::nextAccepted()
{
    if (m_ready.empty())
        return {};
    Accepted next = std::move(m_ready.front());
    m_ready.pop_front();
    return next;
}

} // namespace farnear::transport
