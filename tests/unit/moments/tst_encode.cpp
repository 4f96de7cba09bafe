// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColorSpace>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include "cardcontents.h"
#include "moments/encode.h"

using namespace farnear;
using namespace farnear::test;
using moments::Format;

namespace {

constexpr qsizetype kPlenty = 8 << 20;

/** A picture that says all a QImage can say of where it comes from. */
QImage talkative()
{
    QImage picture = filmFrame();
    picture.setText(QStringLiteral("Author"), QStringLiteral("somebody"));
    picture.setText(QStringLiteral("Comment"), QStringLiteral("/home/somebody/film.mkv"));
    picture.setColorSpace(QColorSpace::AdobeRgb);
    picture.setDotsPerMeterX(4321);
    picture.setDotsPerMeterY(4321);
    picture.setDevicePixelRatio(1.5);
    return picture;
}

/** What nothing compresses. */
QImage noise(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(picture.scanLine(y)), size.width());
    return picture;
}

QSet<QByteArray> pngChunks(const QByteArray &png)
{
    QSet<QByteArray> names;
    for (qsizetype at = 8; at + 12 <= png.size(); at += qFromBigEndian<quint32>(png.constData() + at) + 12)
        names.insert(png.mid(at + 4, 4));
    return names;
}

/** The markers before the pixels. */
QList<int> jpegMarkers(const QByteArray &jpeg)
{
    QList<int> markers;
    for (qsizetype at = 2; at + 4 < jpeg.size();) {
        const int marker = quint8(jpeg.at(at + 1));
        markers.append(marker);
        if (marker == 0xda)
            break;
        at += 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
    }
    return markers;
}

} // namespace

class EncodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsNothingButPixelsInPng();
    void tellsNothingButPixelsInJpeg();
    void keepsThePixels();
    void fitsWhatMayBeSent_data();
    void fitsWhatMayBeSent();
    void givesUpOnTheImpossible();
    void previewsInEightKibibytes_data();
    void previewsInEightKibibytes();
};

void EncodeTest::tellsNothingButPixelsInPng()
{
    const auto png = moments::encode(talkative(), Format::Png, kPlenty);
    QCOMPARE(pngChunks(png), (QSet<QByteArray>{"IHDR", "IDAT", "IEND"}));
    QVERIFY(!png.contains("somebody"));
}

void EncodeTest::tellsNothingButPixelsInJpeg()
{
    const auto jpeg = moments::encode(talkative(), Format::Jpeg, kPlenty);
    QVERIFY(!jpeg.contains("somebody"));
    for (const int marker : jpegMarkers(jpeg)) {
        const bool pixels = marker == 0xdb || marker == 0xc4 || marker == 0xc0 || marker == 0xda;
        QVERIFY2(pixels || marker == 0xe0, qPrintable(QString::number(marker, 16)));
    }
    // Of JFIF the resolution is the same for everybody.
    QCOMPARE(jpeg.left(20), moments::encode(noise({64, 64}), Format::Jpeg, kPlenty).left(20));
}

void EncodeTest::keepsThePixels()
{
    const QImage frame = filmFrame();
    const auto png = QImage::fromData(moments::encode(frame, Format::Png, kPlenty));
    QCOMPARE(png.convertToFormat(QImage::Format_RGB32), frame);
    const auto jpeg = QImage::fromData(moments::encode(frame, Format::Jpeg, kPlenty));
    QCOMPARE(jpeg.size(), frame.size());
    QVERIFY(std::abs(qRed(jpeg.pixel(880, 150)) - qRed(frame.pixel(880, 150))) < 6);
}

void EncodeTest::fitsWhatMayBeSent_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<qsizetype>("most");
    for (const int format : {int(Format::Png), int(Format::Jpeg)}) {
        for (const qsizetype most : {400000, 90000, 3000})
            QTest::addRow("%s-%d", format ? "jpeg" : "png", int(most)) << format << most;
    }
}

void EncodeTest::fitsWhatMayBeSent()
{
    QFETCH(int, format);
    QFETCH(qsizetype, most);
    const QImage whole = noise({640, 480});
    const auto bytes = moments::encode(whole, Format(format), most);
    QVERIFY(!bytes.isEmpty() && bytes.size() <= most);
    const QImage read = QImage::fromData(bytes);
    QVERIFY(!read.isNull());
    QVERIFY(std::abs(double(read.width()) / read.height() - 4.0 / 3) < 0.06);
    QVERIFY2(bytes.size() > most / 4, qPrintable(QString::number(bytes.size())));
}

void EncodeTest::givesUpOnTheImpossible()
{
    QVERIFY(moments::encode({}, Format::Png, kPlenty).isEmpty());
    QVERIFY(moments::encode(noise({640, 480}), Format::Png, 10).isEmpty());
    QVERIFY(moments::encode(noise({640, 480}), Format::Jpeg, 10).isEmpty());
    QVERIFY(moments::preview({}).isEmpty());
}

void EncodeTest::previewsInEightKibibytes_data()
{
    QTest::addColumn<QImage>("picture");
    QTest::newRow("noise") << noise({2000, 1500});
    QTest::newRow("card") << moments::compose(couple(), moments::Style::Frame);
    QTest::newRow("small") << noise({40, 20});
    QTest::newRow("a line") << noise({3000, 3});
}

void EncodeTest::previewsInEightKibibytes()
{
    QFETCH(QImage, picture);
    const auto preview = moments::preview(picture);
    QVERIFY(preview.size() <= 8192);
    const QImage read = QImage::fromData(preview);
    if (picture.height() > 16)
        QVERIFY(!read.isNull());
    QVERIFY(read.width() <= 320 && read.width() <= picture.width());
}

QTEST_MAIN(EncodeTest)
#include "tst_encode.moc"
