// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

#include "links/syncplay/bytechannel.h"
#include "links/syncplay/linebuffer.h"
#include "links/syncplay/wire.h"

namespace farnear::syncplay {

/** How a connection behaves; the defaults are what the programs use. */
struct ConnectionOptions {
    bool requireTls = false;                   //!< no word in clear
    std::chrono::milliseconds answers{8000};   //!< until it is open, and until TLS is agreed
    std::chrono::milliseconds silence{12'500}; //!< without a State, as Syncplay's own clients wait
};

/**
 * Messages to and from one Syncplay server: asks for TLS before anything else and uses it whenever it is offered, cuts
 * the stream into lines, and notices a server that fell silent. Makes one connection a life. Lives on the room thread.
 */
class Connection final : public QObject {
    Q_OBJECT
public:
    /** A fresh channel; asked for again where a server is too old to be asked for TLS. */
    using MakeChannel = std::function<std::unique_ptr<ByteChannel>()>;

    explicit Connection(MakeChannel makeChannel, const ConnectionOptions &options = {});
    ~Connection() override;

    /** Answers with ready() or closed(). */
    void open();
    /** A line with its end. */
    void send(const QByteArray &line);
    /** closed() follows. */
    void close();

Q_SIGNALS:
    /** As private as it gets: time for Hello. */
    void ready();
    void received(const farnear::syncplay::ServerMessage &message);
    /** Once. NotSyncplay: something else speaks there; NotEncrypted: TLS is required and not offered. */
    void closed(const farnear::Error &error);

private:
    enum class State { Connecting, AskingForTls, Encrypting, Ready, Closed };

    void connectChannel();
    void onOpened();
    void onEncrypted();
    void onReceived(const QByteArray &bytes);
    void onLine(const QByteArray &line);
    void onTlsAnswer(const ServerMessage &answer);
    void goOnAsItIs();
    void becomeReady();
    void finish(const Error &error);

    MakeChannel m_makeChannel;
    ConnectionOptions m_options;
    std::unique_ptr<ByteChannel> m_channel;
    LineBuffer m_lines;
    State m_state = State::Connecting;
    bool m_asksForTls = true;
    bool m_understood = false; //!< anything at all
    QTimer m_deadline;
};

} // namespace farnear::syncplay
