// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

#include "ports/channel.h"

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace farnear::transport {

/** Waiting times and sizes of a WebSocket channel; the defaults are what the programs use. */
struct WebSocketOptions {
    int handshakeMs = 8000;                            //!< from open() to opened()
    int pingMs = 4000;                                 //!< between keepalives
    int silenceMs = 12000;                             //!< nothing heard for so long: the other side is gone
    int closeMs = 2000;                                //!< given to what is queued when closing
    qint64 maxMessage = qint64(4) * 1024 * 1024;       //!< received; bytes of one text or binary frame
    QString subprotocol = QStringLiteral("farnear.1"); //!< that both sides name; empty: none is
    bool needsSubprotocol = true;                      //!< false: a server that names none will do
    bool pingAtOnce = false;                           //!< so that the round trip is known before the first answer
};

/**
 * A Channel over one WebSocket (RFC 6455), ws or wss. As a client it ends in opened(), or in closed() with Unreachable
 * (nobody answers), BadCertificate (it isn't the one meant), NotFarnear (something else answers) or TimedOut.
 * Afterwards a keepalive notices a dead other side.
 */
class WebSocketChannel final : public ports::Channel {
    Q_OBJECT
public:
    /** A client's end, to be opened. url: ws:// or wss:// with its /room/ID path. */
    explicit WebSocketChannel(const QUrl &url, const WebSocketOptions &options = {});
    /** A server's end: takes over an accepted, open socket. */
    explicit WebSocketChannel(std::unique_ptr<QWebSocket> accepted, const WebSocketOptions &options = {});
    ~WebSocketChannel() override;

    void open() override;
    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] QString peerAddress() const override;
    [[nodiscard]] int closeCode() const override { return m_closeCode; }

private:
    enum class State { Unopened, Connecting, Open, Closing, Closed };

    void wire();
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void onDeadline();
    void onKeepalive();
    void heard();
    void startKeepalive();
    void finish(ErrorCode code);
    [[nodiscard]] ErrorCode handshakeError() const;
    [[nodiscard]] QTcpSocket *tcp() const;

    WebSocketOptions m_options;
    QUrl m_url;
    QString m_peer;
    std::unique_ptr<QWebSocket> m_socket;
    State m_state;
    bool m_reached = false;  //!< somebody took the connection
    bool m_answered = false; //!< and said anything
    bool m_doubted = false;  //!< and could not prove who it is
    QTimer m_deadline;       //!< of the handshake, then of closing
    QTimer m_keepalive;
    int m_closeCode = 0;
    int m_quiet = 0; //!< keepalives since something was heard
};

} // namespace farnear::transport
