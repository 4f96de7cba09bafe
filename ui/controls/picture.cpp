// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include <QPainter>
#include <QPainterPath>

#include "landscape.h"

namespace farnear::controls {

namespace {

constexpr QSize softSize(48, 40);

QImage read(const QUrl &source)
{
    if (source.scheme() == u"qrc")
        return QImage(u':' + source.path());
    if (source.isLocalFile())
        return QImage(source.toLocalFile());
    const QByteArray data = source.path(QUrl::FullyEncoded).toLatin1();
    const qsizetype comma = data.indexOf(',');
    if (source.scheme() != u"data" || comma < 0)
        return {};
    const QByteArray body = QByteArray::fromPercentEncoding(data.mid(comma + 1));
    return QImage::fromData(data.left(comma).endsWith(";base64") ? QByteArray::fromBase64(body) : body);
}

void drawCovering(QPainter &painter, const QImage &image, const QRectF &target)
{
    const QSizeF part = target.size().scaled(image.size(), Qt::KeepAspectRatio);
    const QRectF source(QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2), part);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image, source);
}

/** One pass of a box filter along x; three of them in each direction come close to a Gaussian. */
QImage boxed(const QImage &image, int reach)
{
    QImage result(image.size(), image.format());
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            int red = 0, green = 0, blue = 0;
            for (int k = x - reach; k <= x + reach; ++k) {
                const QRgb pixel = from[qBound(0, k, image.width() - 1)];
                red += qRed(pixel);
                green += qGreen(pixel);
                blue += qBlue(pixel);
            }
            const int count = 2 * reach + 1;
            to[x] = qRgb(red / count, green / count, blue / count);
        }
    }
    return result;
}

QImage blur(QImage image, int reach)
{
    const QTransform turned(0, 1, 1, 0, 0, 0);
    for (int pass = 0; pass < 3; ++pass)
        image = boxed(boxed(image, reach).transformed(turned), reach).transformed(turned);
    return image;
}

} // namespace

Picture::Picture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Picture::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_image = read(source);
    Q_EMIT sourceChanged();
    update();
}

void Picture::setSeed(const QString &seed)
{
    if (m_seed == seed)
        return;
    m_seed = seed;
    Q_EMIT seedChanged();
    update();
}

void Picture::setRadius(qreal radius)
{
    if (qFuzzyCompare(m_radius, radius))
        return;
    m_radius = radius;
    fitTexture();
    Q_EMIT radiusChanged();
    update();
}

void Picture::setBlurred(bool blurred)
{
    if (m_blurred == blurred)
        return;
    m_blurred = blurred;
    fitTexture();
    Q_EMIT blurredChanged();
    update();
}

/** Out of focus a few pixels will do, but not for round corners. */
void Picture::fitTexture()
{
    setTextureSize(m_blurred && m_radius <= 0 ? softSize * 4 : QSize());
}

QImage Picture::soft() const
{
    QImage small(softSize, QImage::Format_RGB32);
    small.fill(Qt::black);
    QPainter painter(&small);
    if (m_image.isNull())
        paintLandscape(painter, small.rect(), m_seed);
    else
        drawCovering(painter, m_image.scaled(softSize * 4, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation),
                     small.rect());
    painter.end();
    return blur(small, 4);
}

void Picture::paint(QPainter *painter)
{
    const QRectF area(0, 0, width(), height());
    if (m_blurred && m_radius <= 0) {
        drawCovering(*painter, soft(), area);
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(area, m_radius, m_radius);
    if (m_image.isNull() && !m_blurred) {
        painter->setClipPath(shape);
        paintLandscape(*painter, area, m_seed);
        return;
    }
    // Clip paths have hard edges; a brush has soft ones.
    const QImage image = m_blurred ? soft() : m_image;
    const qreal scale = qMax(area.width() / image.width(), area.height() / image.height());
    QBrush brush(image);
    brush.setTransform(QTransform::fromTranslate((area.width() - image.width() * scale) / 2,
                                                 (area.height() - image.height() * scale) / 2)
                           .scale(scale, scale));
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->fillPath(shape, brush);
}

} // namespace farnear::controls
