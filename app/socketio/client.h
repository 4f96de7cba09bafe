// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/expected.h"
#include "ports/channel.h"
#include "socketio/enginepacket.h"
#include "socketio/packet.h"

namespace farnear::socketio {

/** Where a client goes, and how long it waits; the defaults are what the programs use. */
struct ClientOptions {
    QString space = QStringLiteral("/");       //!< the namespace
    QJsonObject auth;                          //!< told on entering it; may be empty
    std::chrono::milliseconds answers{10'000}; //!< until it is in the namespace, and until something is acknowledged
};

/** Something a server tells. */
struct Event {
    QString name;
    QJsonArray arguments;
    std::optional<int> ack; //!< for Client::answer()
};

/**
 * A client of one namespace of a Socket.IO server, over one WebSocket. Answers pings, notices when they stop, and ends
 * with one error for a server that makes no sense or floods. Makes one connection a life; on its channel's thread.
 */
class Client final : public QObject {
    Q_OBJECT
public:
    /** What came back, or TimedOut, or why the connection ended. */
    using Answer = std::function<void(const Expected<QJsonArray> &)>;

    explicit Client(std::unique_ptr<ports::Channel> channel, ClientOptions options = {});
    ~Client() override;

    /** Connects and enters the namespace; answers with opened() or closed(). */
    void open();
    /** TooLarge: more than the server takes; Disconnected: not open. */
    Expected<void> send(const QString &event, const QJsonArray &arguments = {});
    /** As send(), to be acknowledged; answered once. */
    void ask(const QString &event, const QJsonArray &arguments, const Answer &answer);
    /** Acknowledges an event. */
    Expected<void> answer(int ack, const QJsonArray &arguments = {});
    /** Says good-bye; closed() follows. */
    void close();

Q_SIGNALS:
    /** sid: this client's in the namespace. */
    void opened(const QString &sid);
    void received(const farnear::socketio::Event &event);
    /** Once. Unreachable, TimedOut, BadCertificate, NotSuchServer (it speaks something else), Refused (with what the
     * server says), Malformed (it makes no sense, or floods) or Disconnected. */
    void closed(const farnear::Error &error);

private:
    enum class Stage { Outside, Asked, Inside, Over };

    void onFrame(const QByteArray &frame);
    void onBegin(const EnginePacket &packet);
    void onPacket(const Packet &packet);
    void onAck(const Packet &packet);
    void onClosed(const Error &error);
    void onDeadline();
    void enter(const QString &sid);
    [[nodiscard]] Expected<void> write(const Packet &packet);
    [[nodiscard]] bool isFlood(const QByteArray &frame);
    void settle(int ack, const Expected<QJsonArray> &answer);
    void finish(const Error &error);

    std::unique_ptr<ports::Channel> m_channel;
    const ClientOptions m_options;
    Stage m_stage = Stage::Outside;
    EngineHandshake m_server;
    QTimer m_deadline; //!< of entering, then of the next ping
    QHash<int, Answer> m_asked;
    int m_lastAck = -1;
    QElapsedTimer m_second; //!< the one in which is counted what comes
    int m_frames = 0;
    qint64 m_bytes = 0;
};

} // namespace farnear::socketio
