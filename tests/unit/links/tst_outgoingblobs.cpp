// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of pictures on a slow connection, and what is said beside them.
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <deque>

#include "base/ids.h"
#include "links/farnear/outgoingblobs.h"
#include "model/limits.h"
#include "protocol/codec.h"
#include "protocol/limits.h"

using namespace farnear;
using namespace farnear::protocol;

/** A connection of so many bytes a second, in order, to a server that answers questions for the time at once. */
class SlowChannel final : public ports::Channel {
public:
    /** tells: what waits is seen by bytesToWrite(); else the system holds it all. */
    SlowChannel(double bytesPerMs, bool tells) : m_bytesPerMs(bytesPerMs), m_tells(tells)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &SlowChannel::deliver);
        m_timer.start(1);
    }
    void open() override { }
    void sendText(const QByteArray &utf8) override { add(utf8, true); }
    void sendBinary(const QByteArray &bytes) override { add(bytes, false); }
    void close() override { }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_tells ? m_waiting : 0; }
    [[nodiscard]] QString peerAddress() const override { return {}; }

    qint64 received = 0; //!< of pieces

private:
    struct Frame {
        QByteArray bytes;
        bool text = false;
        Millis due = 0;
    };

    void add(const QByteArray &bytes, bool text)
    {
        m_free = std::max(m_free, m_clock.now()) + double(bytes.size()) / m_bytesPerMs;
        m_frames.push_back({bytes, text, m_free});
        m_waiting += bytes.size();
    }

    void deliver()
    {
        while (!m_frames.empty() && m_frames.front().due <= m_clock.now()) {
            const Frame frame = m_frames.front();
            m_frames.pop_front();
            m_waiting -= frame.bytes.size();
            if (frame.text)
                answer(frame.bytes);
            else
                received += frame.bytes.size();
        }
    }

    void answer(const QByteArray &frame)
    {
        const auto message = decodeClient(frame);
        if (const auto *ask = std::get_if<ClockAsk>(&*message))
            Q_EMIT textReceived(encode(ServerMessage(ClockTell{ask->id, ask->t0, 0, 0})));
    }

    SystemClock m_clock;
    QTimer m_timer;
    double m_bytesPerMs;
    bool m_tells;
    std::deque<Frame> m_frames;
    qint64 m_waiting = 0;
    Millis m_free = 0;
};

class TestOutgoingBlobs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheWayClear_data();
    void keepsTheWayClear();
    void goesOnWhenAQuestionIsLost();
};

static protocol::Keyring keys()
{
    return protocol::Keyring(*RoomKeys::derive(QByteArray(16, 's'), QStringLiteral("AAECAwQFBgcICQoLDA0ODw")));
}

void TestOutgoingBlobs::keepsTheWayClear_data()
{
    QTest::addColumn<bool>("tells");
    QTest::newRow("when the system tells what waits") << true;
    QTest::newRow("when the network holds it all") << false;
}

/** 8 MB at 4 MB a second: without a pace, a question asked meanwhile would wait up to 2 s for its answer. */
void TestOutgoingBlobs::keepsTheWayClear()
{
    QFETCH(bool, tells);
    const auto clock = std::make_shared<SystemClock>();
    const protocol::Keyring room = keys();
    SlowChannel channel(4000, tells);
    links::OutgoingBlobs blobs(channel, room, clock);
    QSignalSpy sent(&blobs, &links::OutgoingBlobs::sent);
    QList<Millis> roundTrips;
    connect(&channel, &ports::Channel::textReceived, this, [&](const QByteArray &frame) {
        const auto tell = std::get<ClockTell>(*decodeServer(frame));
        if (!blobs.answered(tell.id))
            roundTrips.append(clock->now() - tell.t0);
    });
    QTimer asking;
    connect(&asking, &QTimer::timeout, this, [&] {
        channel.sendText(encode(ClientMessage(ClockAsk{1, clock->now()})));
    });
    asking.start(50);
    blobs.add(freshId(), {}, {freshId(), 0}, QByteArray(model::limits::pictureBytes, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(!sent.isEmpty() && sent.last().at(1).toLongLong() == model::limits::pictureBytes, 20'000);
    QCOMPARE(channel.received,
             protocol::limits::blobBytes + protocol::limits::blobPieces * protocol::limits::pieceHeader);
    std::sort(roundTrips.begin(), roundTrips.end());
    QVERIFY(roundTrips.size() > 20);
    const Millis usual = roundTrips.at(roundTrips.size() / 2);
    qInfo("round trips beside 8 MB: usually %.0f ms, at most %.0f ms", usual, roundTrips.last());
    QVERIFY(usual < 60);
    QVERIFY(roundTrips.last() < 400);
}

void TestOutgoingBlobs::goesOnWhenAQuestionIsLost()
{
    const auto clock = std::make_shared<SystemClock>();
    const protocol::Keyring room = keys();
    SlowChannel channel(100'000, true);
    links::OutgoingBlobs blobs(channel, room, clock);
    QSignalSpy sent(&blobs, &links::OutgoingBlobs::sent);
    int lost = 0;
    connect(&channel, &ports::Channel::textReceived, this, [&](const QByteArray &frame) {
        if (++lost != 1) // the first answer never comes; the next one stands for it
            (void)blobs.answered(std::get<ClockTell>(*decodeServer(frame)).id);
    });
    blobs.add(freshId(), {}, {freshId(), 0}, QByteArray(100'000, 'x'));
    QTRY_VERIFY(!sent.isEmpty() && sent.last().at(1).toLongLong() == 100'000);
}

QTEST_GUILESS_MAIN(TestOutgoingBlobs)
#include "tst_outgoingblobs.moc"
