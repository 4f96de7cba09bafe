// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/delayproxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <deque>

#include "base/clock.h"

namespace farnear::test {

/** One connection through the proxy: two sockets and what is on its way in each direction. */
class DelayPipe final : public QObject {
    Q_OBJECT
public:
    DelayPipe(DelayProxy &proxy, QTcpSocket *client);
    [[nodiscard]] bool isFinished() const { return m_finished; }
    void finish();
    void flushAll();

private:
    struct Chunk {
        Millis due = 0;
        QByteArray bytes; //!< empty: the sender closed
    };
    struct Way {
        QTcpSocket *from = nullptr;
        QTcpSocket *to = nullptr;
        const PathDelay *path = nullptr;
        std::deque<Chunk> waiting;
        Millis lastDue = 0;
        bool closed = false;
        QTimer timer;
    };

    void set(Way &way, QTcpSocket *from, QTcpSocket *to, const PathDelay &path);
    void read(Way &way);
    void senderClosed(Way &way);
    void push(Way &way, QByteArray bytes);
    void flush(Way &way);
    void deliver(Way &way, const Chunk &chunk);
    [[nodiscard]] bool isConnecting() const;

    DelayProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_target;
    Way m_up;
    Way m_down;
    SystemClock m_clock;
    bool m_finished = false;
};

DelayPipe::DelayPipe(DelayProxy &proxy, QTcpSocket *client)
    : QObject(&proxy)
    , m_proxy(proxy)
    , m_client(client)
    , m_target(new QTcpSocket(this))
{
    client->setParent(this);
    set(m_up, m_client, m_target, proxy.m_up);
    set(m_down, m_target, m_client, proxy.m_down);
    connect(m_target, &QTcpSocket::connected, this, [this] {
        m_target->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        flush(m_up);
    });
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_target->connectToHost(proxy.m_targetHost, proxy.m_targetPort);
    read(m_up);
}

void DelayPipe::set(Way &way, QTcpSocket *from, QTcpSocket *to, const PathDelay &path)
{
    way.from = from;
    way.to = to;
    way.path = &path;
    way.timer.setSingleShot(true);
    way.timer.setTimerType(Qt::PreciseTimer);
    connect(&way.timer, &QTimer::timeout, this, [this, &way] { flush(way); });
    connect(from, &QTcpSocket::readyRead, this, [this, &way] { read(way); });
    connect(from, &QTcpSocket::disconnected, this, [this, &way] { senderClosed(way); });
    connect(from, &QTcpSocket::errorOccurred, this, [this, &way] { senderClosed(way); });
}

void DelayPipe::read(Way &way)
{
    if (way.from->bytesAvailable() > 0)
        push(way, way.from->readAll());
}

void DelayPipe::senderClosed(Way &way)
{
    if (way.closed || m_finished)
        return;
    read(way);
    way.closed = true;
    push(way, {});
}

void DelayPipe::push(Way &way, QByteArray bytes)
{
    way.lastDue = std::max(way.lastDue, m_clock.now() + m_proxy.draw(*way.path));
    way.waiting.push_back({way.lastDue, std::move(bytes)});
    flush(way);
}

void DelayPipe::flush(Way &way)
{
    if (m_proxy.m_stalled || isConnecting())
        return;
    while (!m_finished && !way.waiting.empty() && way.waiting.front().due <= m_clock.now()) {
        const Chunk chunk = std::move(way.waiting.front());
        way.waiting.pop_front();
        deliver(way, chunk);
    }
    if (!m_finished && !way.waiting.empty())
        way.timer.start(std::max(0, int(std::ceil(way.waiting.front().due - m_clock.now()))));
}

void DelayPipe::deliver(Way &way, const Chunk &chunk)
{
    if (chunk.bytes.isEmpty()) {
        way.to->disconnectFromHost();
        if (way.to->state() == QAbstractSocket::UnconnectedState || (m_up.closed && m_down.closed))
            finish();
        return;
    }
    if (way.to->state() != QAbstractSocket::ConnectedState)
        return;
    way.to->write(chunk.bytes);
    m_proxy.m_delivered += chunk.bytes.size();
}

void DelayPipe::flushAll()
{
    flush(m_up);
    flush(m_down);
}

bool DelayPipe::isConnecting() const
{
    const auto state = m_target->state();
    return state == QAbstractSocket::HostLookupState || state == QAbstractSocket::ConnectingState;
}

void DelayPipe::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_client->abort();
    m_target->abort();
    deleteLater();
    Q_EMIT m_proxy.connectionClosed();
}

DelayProxy::DelayProxy(QString targetHost, quint16 targetPort, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_targetHost(std::move(targetHost))
    , m_targetPort(targetPort)
    , m_random(seed)
{
    m_server.setParent(this);
    connect(&m_server, &QTcpServer::newConnection, this, &DelayProxy::accept);
}

DelayProxy::~DelayProxy()
{
    cut();
}

void DelayProxy::setDelays(PathDelay up, PathDelay down)
{
    m_up = up;
    m_down = down;
}

bool DelayProxy::listen(quint16 port, const QHostAddress &address)
{
    if (!m_server.listen(address, port))
        return false;
    m_address = address;
    m_port = m_server.serverPort();
    return true;
}

int DelayProxy::connections() const
{
    const auto pipes = findChildren<DelayPipe *>();
    return int(std::count_if(pipes.begin(), pipes.end(), [](const DelayPipe *pipe) { return !pipe->isFinished(); }));
}

void DelayProxy::cut()
{
    for (DelayPipe *pipe : findChildren<DelayPipe *>())
        pipe->finish();
}

void DelayProxy::setAccepting(bool accepting)
{
    if (!accepting)
        m_server.close();
    else if (!m_server.isListening())
        m_server.listen(m_address, m_port);
}

void DelayProxy::setStalled(bool stalled)
{
    m_stalled = stalled;
    for (DelayPipe *pipe : findChildren<DelayPipe *>())
        pipe->flushAll();
}

void DelayProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        new DelayPipe(*this, client);
        Q_EMIT connectionOpened();
    }
}

Millis DelayProxy::draw(const PathDelay &path)
{
    return path.fixed + std::uniform_real_distribution<>(0, path.jitter)(m_random);
}

} // namespace farnear::test

#include "delayproxy.moc"
