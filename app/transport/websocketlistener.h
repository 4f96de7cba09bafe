// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>

#include <deque>
#include <optional>

#include "ports/listener.h"
#include "transport/websocketchannel.h"

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
class QWebSocketServer;
QT_END_NAMESPACE

namespace farnear::transport {

/** What a listener accepts before anyone has said a word; beyond it connections are closed unanswered. */
struct ListenerOptions {
    int perAddress = 256;                                       //!< sockets of one address
    int handshaking = 128;                                      //!< sockets whose handshake is not done
    int handshakeMs = 5000;                                     //!< given to a handshake
    std::optional<QSslConfiguration> tls;                       //!< certificate and key: wss instead of ws
    WebSocketOptions channel{.maxMessage = qint64(384) * 1024}; //!< of the accepted ones
};

/**
 * Accepts WebSockets that name the subprotocol and the path /room/ID (22 characters of base64url). Everything else is
 * turned away; garbage, silence and floods cost one socket for handshakeMs at most.
 */
class WebSocketListener final : public ports::Listener {
    Q_OBJECT
public:
    explicit WebSocketListener(const ListenerOptions &options = {});
    ~WebSocketListener() override;

    [[nodiscard]] Expected<quint16> listen(const QString &address, quint16 port) override;
    void close() override;
    [[nodiscard]] Accepted nextAccepted() override;

private:
    class Gate;
    using Origin = std::pair<QHostAddress, quint16>;

    void admit(qintptr descriptor);
    [[nodiscard]] QTcpSocket *makeSocket();
    void watch(QTcpSocket *socket);
    void onUpgraded();
    void onGone(const Origin &origin);

    ListenerOptions m_options;
    std::unique_ptr<QWebSocketServer> m_upgrader; //!< does handshakes only; the gate does the listening
    std::unique_ptr<Gate> m_gate;
    QHash<Origin, QTcpSocket *> m_handshaking;
    QHash<QHostAddress, int> m_perAddress;
    std::deque<Accepted> m_ready;
};

/** The room id in a path /room/ID; empty when the path is another one. */
[[nodiscard]] QString roomIdOfPath(const QString &path);

} // namespace farnear::transport
