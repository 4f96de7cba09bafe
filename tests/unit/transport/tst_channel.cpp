// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "base/ids.h"
#include "transport/loopback.h"
#include "transport/websocketchannel.h"
#include "transport/websocketlistener.h"

using namespace farnear;
using ports::Channel;
using namespace Qt::StringLiterals;

namespace {

/** Both ends of an open channel, of either kind, and what each of them heard. */
struct Pair {
    std::unique_ptr<transport::WebSocketListener> listener;
    std::unique_ptr<Channel> client;
    std::unique_ptr<Channel> server;

    [[nodiscard]] bool open(const QString &kind)
    {
        if (kind == "loopback"_L1) {
            std::tie(client, server) = transport::makeLoopbackPair();
        } else {
            listener = std::make_unique<transport::WebSocketListener>();
            const quint16 port = *listener->listen(u"127.0.0.1"_s, 0);
            const QString url = u"ws://127.0.0.1:%1/room/%2"_s.arg(port).arg(freshId());
            client = std::make_unique<transport::WebSocketChannel>(QUrl(url));
        }
        QSignalSpy opened(client.get(), &Channel::opened);
        client->open();
        if (listener) {
            if (!QTest::qWaitFor([this] { return bool(server = listener->nextAccepted().channel); }))
                return false;
        }
        return QTest::qWaitFor([&opened] { return opened.count() == 1; });
    }
};

struct Heard {
    explicit Heard(Channel *channel)
    {
        QObject::connect(channel, &Channel::textReceived, channel, [this](const QByteArray &f) { frames += "t" + f; });
        QObject::connect(channel, &Channel::binaryReceived, channel,
                         [this](const QByteArray &f) { frames += "b" + f; });
        QObject::connect(channel, &Channel::closed, channel, [this](const Error &error) { closes += error.code; });
    }
    QList<QByteArray> frames;
    QList<ErrorCode> closes;
};

} // namespace

/** What every channel promises, whatever carries it. */
class TestChannel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void carriesFramesBothWaysInOrder_data() { kinds(); }
    void carriesFramesBothWaysInOrder();
    void deliversWhatWasQueuedBeforeClosing_data() { kinds(); }
    void deliversWhatWasQueuedBeforeClosing();
    void tellsTheEndOnceOnBothSides_data() { kinds(); }
    void tellsTheEndOnceOnBothSides();
    void destroyingAnEndTellsTheOther_data() { kinds(); }
    void destroyingAnEndTellsTheOther();
    void ignoresWhatIsSentAfterTheEnd_data() { kinds(); }
    void ignoresWhatIsSentAfterTheEnd();
    void mayBeDestroyedByWhoHearsIt_data() { kinds(); }
    void mayBeDestroyedByWhoHearsIt();
    void countsWhatIsUnderWay();
    void holdsBackUntilItIsOpened();
    void joinsTwoThreads();

private:
    static void kinds();
};

void TestChannel::kinds()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("loopback") << u"loopback"_s;
    QTest::newRow("websocket") << u"websocket"_s;
}

void TestChannel::carriesFramesBothWaysInOrder()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    Heard client(pair.client.get());
    Heard server(pair.server.get());
    QList<QByteArray> sent;
    for (int i = 0; i < 50; ++i) {
        const QByteArray text = "{\"wörter\":" + QByteArray::number(i) + "}";
        const QByteArray bytes(i * 997, char(i));
        pair.client->sendText(text);
        pair.client->sendBinary(bytes);
        sent << "t" + text << "b" + bytes;
        pair.server->sendText(text);
    }
    QTRY_COMPARE(server.frames.size(), sent.size());
    QCOMPARE(server.frames, sent);
    QTRY_COMPARE(client.frames.size(), 50);
}

void TestChannel::deliversWhatWasQueuedBeforeClosing()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    Heard client(pair.client.get());
    for (int i = 0; i < 20; ++i)
        pair.server->sendText(QByteArray(10'000, 'a'));
    pair.server->close();
    QTRY_COMPARE(client.closes.size(), 1);
    QCOMPARE(client.frames.size(), 20);
}

void TestChannel::tellsTheEndOnceOnBothSides()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    Heard client(pair.client.get());
    Heard server(pair.server.get());
    pair.client->close();
    pair.client->close();
    QTRY_COMPARE(client.closes, QList{ErrorCode::Disconnected});
    QTRY_COMPARE(server.closes, QList{ErrorCode::Disconnected});
    pair.server->close();
    QCoreApplication::processEvents();
    QCOMPARE(server.closes.size(), 1);
}

void TestChannel::destroyingAnEndTellsTheOther()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    Heard server(pair.server.get());
    pair.client.reset();
    QTRY_COMPARE(server.closes, QList{ErrorCode::Disconnected});
    pair.server->sendText("nobody hears this");
    QCoreApplication::processEvents();
}

void TestChannel::ignoresWhatIsSentAfterTheEnd()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    Heard server(pair.server.get());
    pair.client->sendText("before");
    pair.client->close();
    pair.client->sendText("after");
    QTRY_COMPARE(server.closes.size(), 1);
    QCOMPARE(server.frames, QList<QByteArray>{"tbefore"});
}

void TestChannel::mayBeDestroyedByWhoHearsIt()
{
    QFETCH(QString, kind);
    Pair pair;
    QVERIFY(pair.open(kind));
    bool heard = false;
    connect(pair.server.get(), &Channel::textReceived, this, [&] {
        heard = true;
        if (Channel *channel = pair.server.release())
            channel->deleteLater();
    });
    Heard client(pair.client.get());
    pair.client->sendText("one");
    pair.client->sendText("two");
    QTRY_VERIFY(heard);
    QTRY_COMPARE(client.closes.size(), 1);
}

void TestChannel::countsWhatIsUnderWay()
{
    auto [client, server] = transport::makeLoopbackPair();
    client->open();
    QCoreApplication::processEvents();
    client->sendBinary(QByteArray(1000, 'x'));
    QCOMPARE(client->bytesToWrite(), 1000);
    QCoreApplication::processEvents();
    QCOMPARE(client->bytesToWrite(), 0);
}

void TestChannel::holdsBackUntilItIsOpened()
{
    auto [client, server] = transport::makeLoopbackPair();
    Heard heard(client.get());
    server->sendText("challenge");
    QCoreApplication::processEvents();
    QVERIFY(heard.frames.isEmpty());
    client->open();
    QTRY_COMPARE(heard.frames.size(), 1);
}

void TestChannel::joinsTwoThreads()
{
    auto [client, server] = transport::makeLoopbackPair();
    Heard heard(client.get());
    QThread thread;
    thread.start();
    server->moveToThread(&thread);
    Channel *echo = server.get();
    connect(
        echo, &Channel::textReceived, echo, [echo](const QByteArray &f) { echo->sendText(f); }, Qt::DirectConnection);
    QSignalSpy opened(client.get(), &Channel::opened);
    client->open();
    QTRY_COMPARE(opened.count(), 1);
    for (int i = 0; i < 500; ++i)
        client->sendText(QByteArray::number(i));
    QTRY_COMPARE(heard.frames.size(), 500);
    QCOMPARE(heard.frames.last(), "t499");
    thread.quit();
    thread.wait();
}

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
