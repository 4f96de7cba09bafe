// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "art.h"

#include <QLinearGradient>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace farnear::moments {

namespace {

constexpr QSize kOwnSize{1280, 1280};

void paintSky(QPainter &painter)
{
    QLinearGradient sky(0, 0, 0, kOwnSize.height());
    sky.setColorAt(0, QColor(0x0b, 0x15, 0x33));
    sky.setColorAt(0.45, QColor(0x27, 0x40, 0x7a));
    sky.setColorAt(0.78, QColor(0xd9, 0x8b, 0x6c));
    painter.fillRect(QRect({0, 0}, kOwnSize), sky);
    constexpr QPointF kMoon(860, 400);
    QRadialGradient halo(kMoon, 260);
    halo.setColorAt(0.3, QColor(255, 244, 216, 110));
    halo.setColorAt(1, QColor(255, 244, 216, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(kMoon, 260, 260);
    painter.setBrush(QColor(255, 244, 216));
    painter.drawEllipse(kMoon, 84, 84);
}

void paintHill(QPainter &painter, const QColor &colour, qreal left, qreal right, qreal lift)
{
    QPainterPath hill;
    hill.moveTo(0, left);
    hill.cubicTo(400, left - lift, 760, right + lift, 1280, right);
    hill.lineTo(1280, 1280);
    hill.lineTo(0, 1280);
    painter.fillPath(hill, colour);
}

QImage ownPicture()
{
    QImage image(kOwnSize, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSky(painter);
    paintHill(painter, QColor(0x32, 0x40, 0x6b), 900, 820, 160);
    paintHill(painter, QColor(0x1f, 0x2a, 0x4c), 1000, 960, -120);
    paintHill(painter, QColor(0x11, 0x19, 0x31), 1120, 1100, 90);
    return image;
}

/** Each pixel becomes the mean of those around it in its row. */
void blurRows(QImage &image, int radius)
{
    const int width = image.width();
    const int count = 2 * radius + 1;
    QList<uchar> before(width + 2 * radius, 0);
    for (int y = 0; y < image.height(); ++y) {
        uchar *row = image.scanLine(y);
        std::copy(row, row + width, before.begin() + radius);
        const uchar *around = before.constData();
        int sum = std::accumulate(around, around + qsizetype(2) * radius, 0);
        for (int x = 0; x < width; ++x) {
            sum += around[x + 2 * radius];
            row[x] = uchar(sum / count);
            sum -= around[x];
        }
    }
}

/** The middle of the picture, of that shape. */
QRect middle(QSize whole, QSizeF shape)
{
    const QSize part = shape.scaled(whole, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    return {QPoint((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2), part};
}

} // namespace

QImage blank(QSizeF size, int scale)
{
    QImage card(QSize(int(std::ceil(size.width())), int(std::ceil(size.height()))) * scale, QImage::Format_RGB32);
    card.fill(Qt::white);
    return card;
}

void begin(QPainter &painter, QImage &card, int scale)
{
    painter.begin(&card);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
}

QImage pictureOr(const QImage &picture)
{
    return picture.isNull() ? ownPicture() : picture;
}

qreal aspectOf(const QImage &picture, qreal narrowest, qreal widest)
{
    return std::clamp(qreal(picture.width()) / picture.height(), narrowest, widest);
}

void drawPicture(QPainter &painter, const QRectF &area, const QPainterPath &shape, const QImage &picture)
{
    const QTransform &to = painter.worldTransform();
    const QSize pixels = to.mapRect(area).toAlignedRect().size();
    const QRect part = middle(picture.size(), area.size());
    const QImage whole = picture.convertToFormat(QImage::Format_RGB32);
    // A view: of a large film, a copy costs as much as all the rest.
    const QImage cut(whole.constScanLine(part.top()) + qsizetype(4) * part.left(), part.width(), part.height(),
                     whole.bytesPerLine(), QImage::Format_RGB32);
    QBrush brush(cut.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    brush.setTransform(QTransform::fromScale(1 / to.m11(), 1 / to.m22())
                       * QTransform::fromTranslate(area.x(), area.y()));
    painter.fillPath(shape, brush);
}

void drawPicture(QPainter &painter, const QRectF &area, const QImage &picture)
{
    QPainterPath shape;
    shape.addRect(area);
    drawPicture(painter, area, shape, picture);
}

void bite(QPainterPath &path, QPointF centre, QPointF direction, qreal radius)
{
    const qreal back = std::atan2(direction.y(), -direction.x()) * 180 / M_PI;
    path.arcTo(QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius)), back, 180);
}

void biteAlong(QPainterPath &path, QPointF to, qreal radius, qreal pitch)
{
    const QPointF from = path.currentPosition();
    const QPointF way = to - from;
    const qreal length = std::hypot(way.x(), way.y());
    const int count = std::max(1, qRound(length / pitch));
    for (int i = 0; i < count; ++i)
        bite(path, from + way * (i + 0.5) / count, way / length, radius);
    path.lineTo(to);
}

void drawShadow(QPainter &painter, const QPainterPath &shape, qreal reach, const QColor &colour)
{
    const qreal fine = 8 / reach; // a blur needs few pixels
    const QRectF area = shape.boundingRect().adjusted(-2 * reach, -2 * reach, 2 * reach, 2 * reach);
    QImage shadow((area.size() * fine).toSize() + QSize(1, 1), QImage::Format_Alpha8);
    shadow.fill(0);
    QPainter inside(&shadow);
    inside.setRenderHint(QPainter::Antialiasing);
    inside.scale(fine, fine);
    inside.translate(-area.topLeft());
    inside.fillPath(shape, Qt::black);
    inside.end();
    for (int round = 0; round < 6; ++round) { // thrice a box is nearly a bell; rows, then columns
        blurRows(shadow, 3);
        shadow = shadow.transformed(QTransform(0, 1, 1, 0, 0, 0));
    }
    QImage coloured(shadow.size(), QImage::Format_ARGB32_Premultiplied);
    coloured.fill(colour);
    QPainter cut(&coloured);
    cut.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    cut.drawImage(0, 0, shadow);
    cut.end();
    painter.drawImage(QRectF(area.topLeft() + QPointF(0, reach * 0.4), QSizeF(shadow.size()) / fine), coloured);
}

QColor moodOf(const QImage &picture, bool night)
{
    // Twice, since one step from 4K to a point looks at a few pixels only.
    const QImage small = picture.scaled(16, 16, Qt::IgnoreAspectRatio, Qt::FastTransformation)
                             .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QColor average = small.pixelColor(0, 0);
    const int hue = std::max(0, average.hslHue());
    const int saturation = average.hslSaturation();
    return night ? QColor::fromHsl(hue, std::min(saturation, 70), 30)
                 : QColor::fromHsl(hue, std::min(saturation, 80), 208);
}

void fillPaper(QPainter &painter, const QRectF &area, const QColor &middle, const QColor &edge)
{
    QRadialGradient lamp(area.center(), std::hypot(area.width(), area.height()) * 0.6);
    lamp.setColorAt(0.5, middle);
    lamp.setColorAt(1, edge);
    painter.fillRect(area, lamp);
}

} // namespace farnear::moments
