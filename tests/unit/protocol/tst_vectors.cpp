// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "base/ids.h"
#include "protocol/codec.h"
#include "protocol/contentcodec.h"
#include "protocol/invite.h"
#include "protocol/sealedcontent.h"
#include "vectors.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

/** The fixed inputs that any other program for farnear.1 must agree on; the keys and seals were made by other code. */
class TestVectors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesMessages_data();
    void readsAndWritesMessages();
    void toleratesWhatItMust_data();
    void toleratesWhatItMust();
    void refusesHostileFrames_data();
    void refusesHostileFrames();
    void readsPieces_data();
    void readsPieces();
    void readsInvites_data();
    void readsInvites();
    void refusesBadInvites_data();
    void refusesBadInvites();
    void derivesRoomKeys_data();
    void derivesRoomKeys();
    void derivesMembers_data();
    void derivesMembers();
    void signsChallenges();
    void opensKeyBoxes_data();
    void opensKeyBoxes();
    void vouchesForKeys();
    void opensSeals_data();
    void opensSeals();
    void opensContent_data();
    void opensContent();
};

namespace {

RoomKeys keysOf(const QJsonObject &vector)
{
    return *RoomKeys::derive(bytesOf(vector, "secret"_L1), vector["roomId"_L1].toString(),
                             vector["password"_L1].toString());
}

/** A frame decoded and encoded again, or the name of the error. */
template <typename Message>
QJsonObject again(const Expected<Message> &decoded)
{
    if (!decoded)
        return {{"error"_L1, wireName(decoded.error().code)}};
    return QJsonDocument::fromJson(encode(*decoded)).object();
}

QJsonObject again(const QString &from, const QByteArray &frame)
{
    return from == "server"_L1 ? again(decodeServer(frame)) : again(decodeClient(frame));
}

void addRows(const QString &file, const QString &from = {})
{
    for (const QJsonValue &vector : vectors(file)) {
        const QString name = from + u' ' + vector["name"_L1].toString();
        QTest::newRow(qPrintable(name)) << (from.isEmpty() ? vector["from"_L1].toString() : from) << vector.toObject();
    }
}

template <typename Content>
Expected<QByteArray> written(const Expected<Content> &content)
{
    if (!content)
        return content.error();
    return encode(*content);
}

/** What is inside a vector of content.json, said again. */
Expected<QByteArray> opened(const RoomKeys &keys, const QJsonObject &vector)
{
    const QString kind = vector["kind"_L1].toString();
    const Sealed sealed = bytesOf(vector, "sealed"_L1);
    if (kind == "profile"_L1)
        return written(openProfile(keys, vector["owner"_L1].toString(), sealed));
    if (kind == "item"_L1)
        return written(openItem(keys, {vector["id"_L1].toString(), sealed}));
    if (kind == "post"_L1)
        return written(openPost(keys, postOf(vector["post"_L1].toObject())));
    if (kind == "queue"_L1)
        return written(openQueueSlot(keys, slotOf(vector["slot"_L1].toObject())));
    if (kind == "blob"_L1)
        return written(openBlobInfo(keys, vector["id"_L1].toString(), sealed));
    return openPiece(keys, vector["blob"_L1].toString(), quint32(vector["index"_L1].toInt()), sealed);
}

void addObjects(const QJsonArray &list)
{
    QTest::addColumn<QJsonObject>("vector");
    for (qsizetype i = 0; i < list.size(); ++i)
        QTest::addRow("%d", int(i)) << list.at(i).toObject();
}

} // namespace

void TestVectors::readsAndWritesMessages_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QJsonObject>("vector");
    addRows(u"server.json"_s, u"server"_s);
    addRows(u"client.json"_s, u"client"_s);
}

void TestVectors::readsAndWritesMessages()
{
    QFETCH(QString, from);
    QFETCH(QJsonObject, vector);
    const QJsonObject frame = vector["frame"_L1].toObject();
    QCOMPARE(again(from, QJsonDocument(frame).toJson()), frame);
}

void TestVectors::toleratesWhatItMust_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QJsonObject>("vector");
    addRows(u"tolerated.json"_s);
}

void TestVectors::toleratesWhatItMust()
{
    QFETCH(QString, from);
    QFETCH(QJsonObject, vector);
    QCOMPARE(again(from, vector["text"_L1].toString().toUtf8()), vector["same"_L1].toObject());
}

void TestVectors::refusesHostileFrames_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QJsonObject>("vector");
    addRows(u"hostile.json"_s);
}

void TestVectors::refusesHostileFrames()
{
    QFETCH(QString, from);
    QFETCH(QJsonObject, vector);
    const QJsonObject expected{{"error"_L1, vector["error"_L1]}};
    QCOMPARE(again(from, vector["text"_L1].toString().toUtf8()), expected);
}

void TestVectors::readsPieces_data()
{
    addObjects(vectors(u"pieces.json"_s));
}

void TestVectors::readsPieces()
{
    QFETCH(QJsonObject, vector);
    const QByteArray frame = QByteArray::fromHex(vector["frame"_L1].toString().toLatin1());
    const auto piece = decodePiece(frame);
    QCOMPARE(piece ? QString() : wireName(piece.error().code), vector["error"_L1].toString());
    if (!piece)
        return;
    QCOMPARE(*piece,
             (BlobPiece{bytesOf(vector, "blob"_L1), quint32(vector["index"_L1].toInt()), bytesOf(vector, "bytes"_L1)}));
    QCOMPARE(encode(*piece), frame);
}

void TestVectors::readsInvites_data()
{
    addObjects(vectorFile(u"invites.json"_s)["good"_L1].toArray());
}

void TestVectors::readsInvites()
{
    QFETCH(QJsonObject, vector);
    const QString link = vector["link"_L1].toString();
    const auto invite = Invite::parse(link);
    QVERIFY(invite);
    QCOMPARE(
        *invite,
        (Invite{vector["host"_L1].toString(), quint16(vector["port"_L1].toInt()), vector["tls"_L1].toBool(),
                vector["roomId"_L1].toString(), bytesOf(vector, "secret"_L1), vector["needsPassword"_L1].toBool()}));
    QCOMPARE(invite->channelUrl().toString(QUrl::FullyEncoded), vector["channel"_L1].toString());
    QCOMPARE(invite->toString() == link, vector["canonical"_L1].toBool());
    if (link.startsWith(u"https"_s))
        QCOMPARE(invite->toWebString(), link);
}

void TestVectors::refusesBadInvites_data()
{
    QTest::addColumn<QString>("link");
    for (const QJsonValue &link : vectorFile(u"invites.json"_s)["bad"_L1].toArray())
        QTest::newRow(qPrintable(u'<' + link.toString() + u'>')) << link.toString();
}

void TestVectors::refusesBadInvites()
{
    QFETCH(QString, link);
    QVERIFY(!Invite::parse(link));
}

void TestVectors::derivesRoomKeys_data()
{
    addObjects(vectorFile(u"keys.json"_s)["rooms"_L1].toArray());
}

void TestVectors::derivesRoomKeys()
{
    QFETCH(QJsonObject, vector);
    QCOMPARE(toBase64Url(keysOf(vector).publicKey()), vector["publicKey"_L1].toString());
}

void TestVectors::derivesMembers_data()
{
    addObjects(vectorFile(u"keys.json"_s)["devices"_L1].toArray());
}

void TestVectors::derivesMembers()
{
    QFETCH(QJsonObject, vector);
    const DeviceKeys device = *DeviceKeys::fromSeed(bytesOf(vector, "seed"_L1));
    QCOMPARE(toBase64Url(device.publicKey()), vector["publicKey"_L1].toString());
    QCOMPARE(device.memberId(), vector["memberId"_L1].toString());
}

void TestVectors::signsChallenges()
{
    const QJsonObject vector = vectorFile(u"keys.json"_s)["challenge"_L1].toObject();
    const RoomKeys room = keysOf(vector);
    const DeviceKeys device = *DeviceKeys::fromSeed(bytesOf(vector, "deviceSeed"_L1));
    const QByteArray nonce = bytesOf(vector, "nonce"_L1);
    QCOMPARE(room.signChallenge(nonce), bytesOf(vector, "roomSignature"_L1));
    QCOMPARE(device.signChallenge(nonce, room.roomId()), bytesOf(vector, "deviceSignature"_L1));
}

void TestVectors::opensKeyBoxes_data()
{
    addObjects(vectorFile(u"keys.json"_s)["boxes"_L1].toArray());
}

void TestVectors::opensKeyBoxes()
{
    QFETCH(QJsonObject, vector);
    const DeviceKeys device = *DeviceKeys::fromSeed(bytesOf(vector, "deviceSeed"_L1));
    const RekeyTell tell{bytesOf(vector, "roomKey"_L1),
                         vector["by"_L1].toString(),
                         bytesOf(vector, "key"_L1),
                         {device.memberId(), bytesOf(vector, "body"_L1), bytesOf(vector, "signature"_L1)}};
    const auto keys = RoomKeys::handed(tell, vector["roomId"_L1].toString(), device);
    QVERIFY(keys);
    QCOMPARE(keys->secret(), bytesOf(vector, "secret"_L1));
    QCOMPARE(keys->hasPassword(), vector["password"_L1].toBool());
}

void TestVectors::vouchesForKeys()
{
    const QJsonObject vector = vectorFile(u"keys.json"_s)["rekey"_L1].toObject();
    QCOMPARE(keysOf(vector).signRekey(bytesOf(vector, "nextKey"_L1)), bytesOf(vector, "signature"_L1));
}

void TestVectors::opensSeals_data()
{
    addObjects(vectorFile(u"keys.json"_s)["seals"_L1].toArray());
}

void TestVectors::opensSeals()
{
    QFETCH(QJsonObject, vector);
    const auto plain = keysOf(vector).open(bytesOf(vector, "sealed"_L1), vector["purpose"_L1].toString());
    QVERIFY(plain);
    QCOMPARE(*plain, bytesOf(vector, "plain"_L1));
}

void TestVectors::opensContent_data()
{
    addObjects(vectorFile(u"content.json"_s)["items"_L1].toArray());
}

void TestVectors::opensContent()
{
    QFETCH(QJsonObject, vector);
    const RoomKeys keys = keysOf(vectorFile(u"content.json"_s));
    const Expected<QByteArray> json = opened(keys, vector);
    QCOMPARE(json ? QString() : wireName(json.error().code), vector["error"_L1].toString());
    if (!json)
        return;
    if (vector["kind"_L1] == "piece"_L1)
        QCOMPARE(*json, bytesOf(vector, "plain"_L1));
    else
        QCOMPARE(QJsonDocument::fromJson(*json).object(), vector["json"_L1].toObject());
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
