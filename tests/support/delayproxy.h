// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

#include <random>

#include "base/millis.h"

namespace farnear::test {

/** How long one direction of a network path takes: fixed + U(0, jitter), both in ms. */
struct PathDelay {
    Millis fixed = 0;
    Millis jitter = 0;
};

class DelayPipe;

/**
 * A TCP proxy that stands for a long network path: bytes arrive late, by a uniformly distributed delay for each
 * chunk read, and in order. It can be cut, refuse, and stall. Lives on one thread with a running event loop, which
 * should do little else: what blocks it is added to the delay. Seeded, so the same traffic sees the same delays.
 */
class DelayProxy final : public QObject {
    Q_OBJECT
public:
    DelayProxy(QString targetHost, quint16 targetPort, quint32 seed = 1, QObject *parent = nullptr);
    ~DelayProxy() override;

    /** up: from those who connect to the target; down: back to them. From now on. */
    void setDelays(PathDelay up, PathDelay down);
    /** Waits for connections; port 0 chooses a free one. False when the port is in use. */
    [[nodiscard]] bool listen(quint16 port = 0, const QHostAddress &address = QHostAddress::LocalHost);
    [[nodiscard]] quint16 port() const { return m_port; }
    /** Connections that are open at present. */
    [[nodiscard]] int connections() const;
    /** Bytes delivered so far, both directions. */
    [[nodiscard]] qint64 delivered() const { return m_delivered; }

    /** Aborts every connection: both sides see a reset, and what was on its way is lost. New ones are accepted. */
    void cut();
    /** False: new connections are refused, as if nobody listened. Present ones go on. */
    void setAccepting(bool accepting);
    /** True: nothing gets through, nothing is closed and nothing is lost, until false: a black hole. */
    void setStalled(bool stalled);

Q_SIGNALS:
    void connectionOpened();
    void connectionClosed();

private:
    friend class DelayPipe;
    void accept();
    [[nodiscard]] Millis draw(const PathDelay &path);

    QString m_targetHost;
    quint16 m_targetPort;
    std::mt19937 m_random;
    QTcpServer m_server;
    QHostAddress m_address;
    quint16 m_port = 0;
    PathDelay m_up;
    PathDelay m_down;
    bool m_stalled = false;
    qint64 m_delivered = 0;
};

} // namespace farnear::test
