// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of pictures through a FarnearLink, out and in; the server is the test, and not always sound.
#include "linkrig.h"

#include "model/limits.h"
#include "protocol/limits.h"

using namespace farnear;
using namespace farnear::protocol;
using test::device;

static const QString blobId = QStringLiteral("AAECAwQFBgcICQoLDA0ODw");
static const QString pictureId = QStringLiteral("EBESExQVFhcYGRobHB0eHw");

class TestLinkPictures final : public test::LinkRig {
    Q_OBJECT
private Q_SLOTS:
    void init() { arrive(); }
    void cleanup() { depart(); }

    void sendsPartsOfPictures();
    void sendsNoMoreOfWhatIsRefused();
    void takesPartsOfPictures();
    void takesNothingThatDoesNotVerify_data();
    void takesNothingThatDoesNotVerify();
    void endsTheOldestOfTooMany();
    void forgetsPartsOfThoseWhoLeave();

private:
    [[nodiscard]] BlobTell blobBy(char seed, const QString &id, const QList<QByteArray> &pieces) const;
    void sendPiece(const QString &blob, quint32 index, const QByteArray &bytes);
};

void TestLinkPictures::sendsPartsOfPictures()
{
    enter();
    m_tellsTheTime = true;
    QSignalSpy sent(m_link->pictures(), &ports::PictureTransfer::sent);
    QByteArray bytes;
    while (bytes.size() < 100'000)
        bytes += QByteArray::number(bytes.size());
    const QString blob = m_link->pictures()->send({device('j').memberId()}, {pictureId, 7}, bytes);
    QTRY_VERIFY(!sent.isEmpty() && sent.last().at(1).toLongLong() == bytes.size());
    const BlobOffer offer = *received<BlobOffer>();
    QCOMPARE(offer.id, blob);
    QCOMPARE(offer.to, QList<model::MemberId>{device('j').memberId()});
    QCOMPARE(*openBlobInfo(*m_keys, blob, offer.body), (model::PicturePart{pictureId, 7}));
    QCOMPARE(qsizetype(offer.pieces), m_pieces.size());
    QByteArray opened;
    qint64 sealed = 0;
    for (const BlobPiece &piece : m_pieces) {
        QCOMPARE(toBase64Url(piece.blob), blob);
        opened += *openPiece(*m_keys, blob, piece.index, piece.bytes);
        sealed += piece.bytes.size();
    }
    QCOMPARE(opened, bytes);
    QCOMPARE(offer.size, sealed);
}

void TestLinkPictures::sendsNoMoreOfWhatIsRefused()
{
    enter();
    QSignalSpy refused(m_link->pictures(), &ports::PictureTransfer::refused);
    const QString first = m_link->pictures()->send({}, {pictureId, 0}, QByteArray(5'000'000, 'x'));
    (void)m_link->pictures()->send({}, {pictureId, 0}, QByteArray(20, 'y'));
    (void)m_link->pictures()->send({}, {pictureId, 0}, QByteArray(model::limits::pictureBytes + 1, 'x'));
    QTRY_COMPARE(refused.size(), 1);
    QTRY_VERIFY(m_pieces.size() >= 2); // no more without an answer
    send(ErrorTell{ErrorCode::TooMany, first});
    QTRY_COMPARE(refused.size(), 2);
    const auto before = m_pieces.size();
    QTRY_COMPARE(m_pieces.last().bytes.size(), 20 + limits::sealOverhead);
    QVERIFY(m_pieces.size() <= before + 1);
}

/** As the server passes it on. */
BlobTell TestLinkPictures::blobBy(char seed, const QString &id, const QList<QByteArray> &pieces) const
{
    qint64 size = 0;
    for (const QByteArray &piece : pieces)
        size += piece.size() + limits::sealOverhead;
    return {id, device(seed).memberId(), size, int(pieces.size()), *sealBlobInfo(*m_keys, id, {pictureId, 3})};
}

void TestLinkPictures::sendPiece(const QString &blob, quint32 index, const QByteArray &bytes)
{
    m_server->sendBinary(encode(BlobPiece{fromBase64Url(blob), index, *sealPiece(*m_keys, blob, index, bytes)}));
}

void TestLinkPictures::takesPartsOfPictures()
{
    enter();
    QSignalSpy began(m_link->pictures(), &ports::PictureTransfer::began);
    QSignalSpy continued(m_link->pictures(), &ports::PictureTransfer::continued);
    send(blobBy('j', blobId, {"one", "two", "three"}));
    sendPiece(blobId, 0, "one");
    send(PolicyTell{});
    sendPiece(blobId, 1, "two");
    sendPiece(blobId, 2, "three");
    sendPiece(blobId, 3, "four");
    send(PostTell{postBy('j', QStringLiteral("after"))});
    QSignalSpy said(m_link.get(), &ports::RoomLink::messageReceived);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(began.size(), 1);
    QCOMPARE(began.first().at(1).toString(), device('j').memberId());
    QCOMPARE(began.first().at(2).value<model::PicturePart>(), (model::PicturePart{pictureId, 3}));
    QCOMPARE(began.first().at(3).toLongLong(), 11);
    QCOMPARE(continued.size(), 3);
    QCOMPARE(continued.last().at(1).toByteArray(), "three");
}

void TestLinkPictures::takesNothingThatDoesNotVerify_data()
{
    QTest::addColumn<int>("spoil");
    QTest::addColumn<int>("begun");
    QTest::newRow("described for another blob") << 0 << 0;
    QTest::newRow("larger than its pieces") << 1 << 0;
    QTest::newRow("smaller than its seals") << 2 << 0;
    QTest::newRow("a piece left out") << 3 << 1;
    QTest::newRow("a piece twice") << 4 << 1;
    QTest::newRow("a piece of another blob") << 5 << 1;
    QTest::newRow("a changed piece") << 6 << 1;
    QTest::newRow("a piece too long") << 7 << 1;
    QTest::newRow("ends early") << 8 << 1;
}

void TestLinkPictures::takesNothingThatDoesNotVerify()
{
    QFETCH(int, spoil);
    QFETCH(int, begun);
    enter();
    QSignalSpy began(m_link->pictures(), &ports::PictureTransfer::began);
    QSignalSpy continued(m_link->pictures(), &ports::PictureTransfer::continued);
    BlobTell tell = blobBy('j', blobId, {"one", "two", "three"});
    if (spoil == 0)
        tell.body = *sealBlobInfo(*m_keys, pictureId, {pictureId, 3});
    if (spoil == 1)
        tell.size = 3 * limits::pieceBytes + 1;
    if (spoil == 2)
        tell.size = 3 * limits::sealOverhead;
    if (spoil == 8)
        tell.size += 5;
    send(tell);
    sendPiece(blobId, spoil == 3 ? 1 : 0, "one");
    QByteArray two
        = *sealPiece(*m_keys, spoil == 5 ? pictureId : blobId, spoil == 4 ? 0 : 1, spoil == 7 ? "much longer" : "two");
    if (spoil == 6)
        two[30] = char(two[30] + 1);
    m_server->sendBinary(encode(BlobPiece{fromBase64Url(blobId), spoil == 4 ? 0u : 1u, two}));
    sendPiece(blobId, 2, "three");
    const QString other = freshId();
    send(blobBy('j', other, {"fine"}));
    sendPiece(other, 0, "fine");
    QTRY_VERIFY(!continued.isEmpty() && continued.last().at(1).toByteArray() == "fine");
    QCOMPARE(began.size(), begun + 1);
    for (const auto &bytes : std::as_const(continued))
        QVERIFY(bytes.at(1).toByteArray() != "three");
}

void TestLinkPictures::endsTheOldestOfTooMany()
{
    enter();
    QSignalSpy began(m_link->pictures(), &ports::PictureTransfer::began);
    QSignalSpy continued(m_link->pictures(), &ports::PictureTransfer::continued);
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        ids.append(freshId());
        send(blobBy('j', ids.last(), {"one", "two"}));
    }
    for (const QString &id : std::as_const(ids))
        sendPiece(id, 0, "one");
    QTRY_COMPARE(continued.size(), 4);
    QCOMPARE(began.size(), 5);
    QCOMPARE(continued.first().first().toString(), ids.at(1));
}

void TestLinkPictures::forgetsPartsOfThoseWhoLeave()
{
    enter();
    QSignalSpy continued(m_link->pictures(), &ports::PictureTransfer::continued);
    QSignalSpy left(m_link.get(), &ports::RoomLink::memberLeft);
    send(blobBy('j', blobId, {"one", "two"}));
    sendPiece(blobId, 0, "one");
    send(MemberTell{MemberTell::Event::Dropped, memberOf('j', QStringLiteral("Jun"))});
    QTRY_COMPARE(left.size(), 1);
    sendPiece(blobId, 1, "two");
    send(blobBy('j', pictureId, {"three"}));
    sendPiece(pictureId, 0, "three");
    QTRY_COMPARE(continued.size(), 2);
    QCOMPARE(continued.last().at(1).toByteArray(), "three");
}

QTEST_GUILESS_MAIN(TestLinkPictures)
#include "tst_linkpictures.moc"
