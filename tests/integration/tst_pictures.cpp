// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moments' pictures between real rooms, through a real server and sockets, and a network that is cut.
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

#include "links/farnear/farnearlink.h"
#include "model/limits.h"
#include "protocol/limits.h"
#include "protocol/sodium.h"
#include "session/pictures.h"
#include "support/delayproxy.h"
#include "support/serverfixture.h"
#include "transport/websocketchannel.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using model::limits::pictureBytes;
using session::Pictures;
using session::PictureState;
using Phase = PictureState::Phase;

/** Somebody in the room, with the pictures as they see them. */
class Guest {
public:
    Guest(char seed, const QString &roomId, quint16 through)
        : m_seed(seed)
        , m_roomId(roomId)
        , port(through)
        , clock(std::make_shared<SystemClock>())
        , room([this] { return makeLink(); }, clock, {QString(QLatin1Char(seed)), 1})
        , pictures(clock, Pictures::Patience{800, 1200, 300})
    {
        pictures.setRoom(&room);
        QObject::connect(&pictures, &Pictures::changed, &pictures,
                         [this](const QString &id, const PictureState &state, const QByteArray &bytes) {
                             states[id].append(state);
                             shown[id] = bytes;
                         });
        QObject::connect(&pictures, &Pictures::arrived, &pictures,
                         [this](const QString &id, const QByteArray &) { arrived.append(id); });
        QObject::connect(&room, &room::Room::messageReceived, &pictures, [this](const ports::Message &said) {
            if (const auto *moment = said.content.as<model::Moment>())
                moments.append(moment->picture.id);
            if (const auto *request = said.content.as<model::PictureRequest>())
                requests.append(*request);
        });
        room.enter();
    }

    std::unique_ptr<ports::RoomLink> makeLink() const
    {
        const QUrl url(u"ws://127.0.0.1:%1/room/%2"_s.arg(port).arg(m_roomId));
        return std::make_unique<links::FarnearLink>(std::make_unique<transport::WebSocketChannel>(url),
                                                    std::make_shared<protocol::Keyring>(test::roomKeys(m_roomId)),
                                                    *protocol::DeviceKeys::fromSeed(QByteArray(32, m_seed)), clock);
    }

    [[nodiscard]] bool isLive() const { return room.link() == room::Room::Link::Live; }
    /** id of the picture. */
    QString share(const QByteArray &bytes)
    {
        const auto said = pictures.share(bytes, {1280, 720}, "preview", u"look"_s, 5, {});
        return said ? said->content.as<model::Moment>()->picture.id : QString();
    }
    [[nodiscard]] Phase phase(const QString &id) const { return pictures.state(id).phase; }

private:
    char m_seed;
    QString m_roomId;

public:
    quint16 port;
    std::shared_ptr<SystemClock> clock;
    room::Room room;
    Pictures pictures;
    QHash<QString, QList<PictureState>> states;
    QHash<QString, QByteArray> shown;
    QStringList arrived;
    QStringList moments;
    QList<model::PictureRequest> requests;
};

class TestPictures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void reachesEverybody();
    void staysWithOneWhoIsAlone();
    void comesOnceThroughThreeCuts();
    void goesOnWhenTheSenderReturns();
    void reachesThoseWhoComeLater();
    void survivesARestartOfTheServer();
    void tellsWhatNobodyHas();
    void believesNoRubbish();
    void believesNoAuthorsRubbish();
    void bringsTheNewestFirst();
    void holdsSoMuchOnly();
    void refusesWhatIsNoPicture();

private:
    std::unique_ptr<Guest> come(char seed, bool overNetwork = false);
    [[nodiscard]] static QByteArray picture(qint64 size, quint32 seed = 1);

    std::unique_ptr<test::ServerFixture> m_house;
    std::unique_ptr<test::DelayProxy> m_network;
};

void TestPictures::init()
{
    m_house = std::make_unique<test::ServerFixture>();
    m_network = std::make_unique<test::DelayProxy>(u"127.0.0.1"_s, m_house->port);
    QVERIFY(m_network->listen());
}

void TestPictures::cleanup()
{
    m_network.reset();
    m_house.reset();
}

std::unique_ptr<Guest> TestPictures::come(char seed, bool overNetwork)
{
    auto guest = std::make_unique<Guest>(seed, m_house->roomId, overNetwork ? m_network->port() : m_house->port);
    if (!QTest::qWaitFor([&] { return guest->isLive(); }))
        qWarning("nobody was let in");
    return guest;
}

QByteArray TestPictures::picture(qint64 size, quint32 seed)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n");
    QRandomGenerator random(seed);
    while (bytes.size() < size)
        bytes.append(char(random.bounded(256)));
    return bytes;
}

void TestPictures::reachesEverybody()
{
    const auto ada = come('a'), jun = come('j'), kim = come('k');
    QTRY_COMPARE(ada->room.people().size(), 3);
    const QByteArray bytes = picture(300'000);
    const QString id = ada->share(bytes);
    QCOMPARE(ada->phase(id), Phase::Sending);
    QCOMPARE(ada->pictures.bytes(id), bytes);
    QTRY_VERIFY(jun->phase(id) == Phase::Here && kim->phase(id) == Phase::Here && ada->phase(id) == Phase::Here);
    QCOMPARE(jun->pictures.bytes(id), bytes);
    QCOMPARE(kim->shown.value(id), bytes);
    QCOMPARE(jun->arrived, QStringList{id});
    QVERIFY(ada->arrived.isEmpty());
    QVERIFY(jun->requests.isEmpty());
    double last = 0;
    for (const PictureState &state : std::as_const(jun->states[id])) {
        QVERIFY(state.done >= last);
        last = state.done;
    }
    QCOMPARE(last, 1.0);
    QVERIFY(jun->states[id].size() > 10);
}

void TestPictures::staysWithOneWhoIsAlone()
{
    const auto ada = come('a');
    const QString id = ada->share(picture(3000));
    QTRY_COMPARE(ada->phase(id), Phase::Here);
    QCOMPARE(ada->pictures.bytes(id), picture(3000));
}

void TestPictures::comesOnceThroughThreeCuts()
{
    const auto ada = come('a'), jun = come('j', true);
    QTRY_COMPARE(ada->room.people().size(), 2);
    const QByteArray bytes = picture(pictureBytes);
    const qint64 before = m_network->delivered();
    const QString id = ada->share(bytes);
    for (const double part : {0.2, 0.45, 0.7}) {
        QTRY_VERIFY_WITH_TIMEOUT(jun->pictures.state(id).done > part, 20'000);
        m_network->cut();
        QTRY_VERIFY(!jun->isLive());
        QTRY_VERIFY(jun->isLive());
    }
    QTRY_COMPARE_WITH_TIMEOUT(jun->phase(id), Phase::Here, 20'000);
    QCOMPARE(jun->pictures.bytes(id), bytes);
    QCOMPARE(jun->arrived, QStringList{id});
    QCOMPARE(jun->moments, QStringList{id});
    QVERIFY2(jun->room.clock()->worstRtt < 250, qPrintable(QString::number(jun->room.clock()->worstRtt)));
    const qint64 delivered = m_network->delivered() - before;
    qInfo("%lld bytes for a picture of %lld, cut three times", delivered, bytes.size());
    QVERIFY(delivered < bytes.size() * 1.15);
    for (const auto &request : std::as_const(jun->requests))
        QVERIFY(request.from > 0);
}

void TestPictures::goesOnWhenTheSenderReturns()
{
    const auto ada = come('a', true), jun = come('j');
    QTRY_COMPARE(jun->room.people().size(), 2);
    const QByteArray bytes = picture(4'000'000);
    const QString id = ada->share(bytes);
    QTRY_VERIFY(jun->pictures.state(id).done > 0.3);
    m_network->cut();
    QTRY_COMPARE_WITH_TIMEOUT(jun->phase(id), Phase::Here, 20'000);
    QCOMPARE(jun->pictures.bytes(id), bytes);
    QVERIFY(!jun->requests.isEmpty() && jun->requests.last().from > 1'000'000);
    QCOMPARE(ada->phase(id), Phase::Here);
}

void TestPictures::reachesThoseWhoComeLater()
{
    auto ada = come('a');
    const QByteArray bytes = picture(100'000);
    const QString id = ada->share(bytes);
    QTRY_COMPARE(ada->phase(id), Phase::Here);
    const auto jun = come('j');
    QTRY_COMPARE(jun->phase(id), Phase::Here);
    QCOMPARE(jun->pictures.bytes(id), bytes);
    ada.reset();
    QTRY_COMPARE(jun->room.people().size(), 1);
    const auto kim = come('k');
    QTRY_COMPARE(kim->phase(id), Phase::Here); // from who has it now
    QCOMPARE(kim->pictures.bytes(id), bytes);
}

void TestPictures::survivesARestartOfTheServer()
{
    const auto ada = come('a'), jun = come('j');
    QTRY_COMPARE(ada->room.people().size(), 2);
    const QByteArray bytes = picture(4'000'000);
    const QString id = ada->share(bytes);
    QTRY_VERIFY(jun->pictures.state(id).done > 0.3);
    const QString roomId = m_house->roomId;
    const quint16 port = m_house->port;
    m_house.reset();
    QTRY_VERIFY(!jun->isLive() && !ada->isLive());
    m_house = std::make_unique<test::ServerFixture>(server::Limits{}, nullptr, port);
    m_house->roomId = roomId;
    QTRY_COMPARE_WITH_TIMEOUT(jun->phase(id), Phase::Here, 20'000);
    QCOMPARE(jun->pictures.bytes(id), bytes);
    QCOMPARE(jun->arrived, QStringList{id});
}

void TestPictures::tellsWhatNobodyHas()
{
    auto ada = come('a');
    const QString id = ada->share(picture(100'000));
    QTRY_COMPARE(ada->phase(id), Phase::Here);
    auto max = come('m'); // before it could come, Ada is gone
    ada.reset();
    const auto jun = come('j');
    max.reset();
    QTRY_COMPARE(jun->phase(id), Phase::Gone);
    QVERIFY(jun->pictures.bytes(id).isEmpty());
    jun->pictures.want(id);
    QTRY_COMPARE(jun->phase(id), Phase::Gone);
    // Ada's program forgot it; it is gone for good, and everybody is told so.
    const auto again = come('a');
    QTRY_COMPARE_WITH_TIMEOUT(again->phase(id), Phase::Gone, 20'000);
}

/** Whoever was asked sends something else: it is thrown away, and the true one taken from who has it. */
void TestPictures::believesNoRubbish()
{
    auto ada = come('a');
    const QByteArray bytes = picture(100'000);
    const QString id = ada->share(bytes);
    QTRY_COMPARE(ada->phase(id), Phase::Here);
    ada->pictures.setRoom(nullptr); // there, but deaf
    Guest max('m', m_house->roomId, m_house->port);
    max.pictures.setRoom(nullptr);
    int lies = 0;
    connect(&max.room, &room::Room::messageReceived, this, [&](const ports::Message &said) {
        const auto *request = said.content.as<model::PictureRequest>();
        if (!request || request->of != max.room.me())
            return;
        ++lies;
        const qint64 from = request->from;
        (void)max.room.pictures().send({said.from}, {id, from}, QByteArray(bytes.size() - from, 'x'));
        (void)max.room.pictures().send({said.from}, {id, from + 50}, QByteArray(bytes.size(), 'x'));
        (void)max.room.pictures().send({}, {freshId(), 0}, QByteArray(500, 'x'));
    });
    QTRY_VERIFY(max.isLive());
    const auto jun = come('j');
    const auto kim = come('k');
    QTRY_VERIFY_WITH_TIMEOUT(lies == 2, 20'000);
    QTRY_COMPARE(jun->phase(id), Phase::Waiting);
    QVERIFY(jun->pictures.bytes(id).isEmpty());
    ada.reset();
    QTRY_COMPARE_WITH_TIMEOUT(jun->phase(id), Phase::Gone, 20'000);
    QCOMPARE(lies, 2); // nobody asks Max again
    QVERIFY(jun->arrived.isEmpty());
}

void TestPictures::believesNoAuthorsRubbish()
{
    const auto jun = come('j');
    Guest max('m', m_house->roomId, m_house->port);
    max.pictures.setRoom(nullptr);
    QTRY_VERIFY(max.isLive());
    QTRY_COMPARE(jun->room.people().size(), 2);
    const QByteArray text(5000, 'x');
    const QString wrongHash = freshId();
    const QString noPicture = freshId();
    (void)max.room.send({model::Moment{{wrongHash, 5000, 10, 10, QByteArray(32, 'h'), {}}, {}}}, 1);
    (void)max.room.send({model::Moment{{noPicture, 5000, 10, 10, protocol::blake2b(text), {}}, {}}}, 2);
    QTRY_COMPARE(jun->moments.size(), 2);
    (void)max.room.pictures().send({}, {wrongHash, 0}, text);
    (void)max.room.pictures().send({}, {noPicture, 0}, text);
    QTRY_VERIFY(jun->phase(wrongHash) == Phase::Gone && jun->phase(noPicture) == Phase::Gone);
    jun->pictures.want(noPicture);
    QCOMPARE(jun->phase(noPicture), Phase::Gone);
    QVERIFY(jun->arrived.isEmpty());
}

void TestPictures::bringsTheNewestFirst()
{
    const auto ada = come('a');
    QStringList ids;
    for (int i = 0; i < Pictures::byItself + 3; ++i)
        ids.prepend(ada->share(picture(1000, quint32(i))));
    QTRY_COMPARE(ada->phase(ids.first()), Phase::Here);
    const auto jun = come('j');
    QTRY_COMPARE_WITH_TIMEOUT(jun->arrived.size(), Pictures::byItself, 20'000);
    QCOMPARE(jun->arrived, ids.first(Pictures::byItself));
    QCOMPARE(jun->phase(ids.last()), Phase::Waiting);
    jun->pictures.want(ids.last());
    QTRY_COMPARE(jun->phase(ids.last()), Phase::Here);
    QCOMPARE(jun->pictures.bytes(ids.last()), picture(1000, 0));
}

void TestPictures::holdsSoMuchOnly()
{
    const auto ada = come('a');
    QStringList ids;
    const QByteArray bytes = picture(pictureBytes);
    for (int i = 0; i < 9; ++i)
        ids.append(ada->share(bytes));
    QTRY_COMPARE(ada->phase(ids.last()), Phase::Here);
    QCOMPARE(ada->phase(ids.first()), Phase::Waiting);
    QVERIFY(ada->pictures.bytes(ids.first()).isEmpty());
    QVERIFY(ada->shown.value(ids.first()).isEmpty());
    QCOMPARE(ada->pictures.bytes(ids.at(1)).size(), bytes.size());
    const auto jun = come('j');
    QTRY_COMPARE(jun->moments.size(), 9);
    ada->pictures.want(ids.first());
    QTRY_COMPARE_WITH_TIMEOUT(ada->phase(ids.first()), Phase::Gone, 20'000); // nobody else has it
}

void TestPictures::refusesWhatIsNoPicture()
{
    const auto ada = come('a');
    QSignalSpy failed(&ada->pictures, &Pictures::failed);
    QVERIFY(ada->share(picture(pictureBytes + 1)).isEmpty());
    QVERIFY(ada->share("GIF89a").isEmpty());
    QVERIFY(ada->share({}).isEmpty());
    QCOMPARE(failed.size(), 3);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::TooLarge);
    QVERIFY(!ada->share("\xff\xd8\xff and so on").isEmpty());
    // With the longest words there is no room for a preview: the picture is sent without.
    QSignalSpy heard(&ada->room, &room::Room::messageReceived);
    QVERIFY(ada->pictures.share(picture(10), {1, 1}, QByteArray(8192, 'p'), QString(2000, u'中'), 0, {}));
    QTRY_COMPARE(ada->moments.size(), 2);
    QVERIFY(heard.last().first().value<ports::Message>().content.as<model::Moment>()->picture.preview.isEmpty());
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
