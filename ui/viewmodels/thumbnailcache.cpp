// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/thumbnailcache.h"

#include <QBuffer>
#include <QImageReader>

#include "base/runinpool.h"

namespace farnear::viewmodels {

namespace {

constexpr int smallPixels = 640;
constexpr int largePixels = 2560;
constexpr int previewSide = 1024;
constexpr int smallHeld = 80;
constexpr qint64 maxPixels = qint64(64) * 1024 * 1024;

QByteArray formatOf(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    return image.startsWith("\xff\xd8\xff") ? "jpeg" : QByteArray();
}

} // namespace

QUrl madeSmaller(const QByteArray &image, int most)
{
    const QByteArray format = formatOf(image);
    QBuffer bytes;
    bytes.setData(image);
    QImageReader reader(&bytes, format);
    reader.setDecideFormatFromContent(false);
    const QSize size = format.isEmpty() ? QSize() : reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > maxPixels)
        return {};
    if (qMax(size.width(), size.height()) > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage read = reader.read();
    QBuffer made;
    if (read.isNull() || !read.save(&made, "JPEG", 90))
        return {};
    return QUrl::fromEncoded("data:image/jpeg;base64," + made.data().toBase64());
}

QUrl previewUrl(const QByteArray &jpeg)
{
    if (formatOf(jpeg) != "jpeg")
        return {};
    // It is decoded where it is drawn: a few bytes must not claim a huge picture.
    QBuffer bytes;
    bytes.setData(jpeg);
    const QSize size = QImageReader(&bytes, "jpeg").size();
    if (size.isEmpty() || qMax(size.width(), size.height()) > previewSide)
        return {};
    return QUrl::fromEncoded("data:image/jpeg;base64," + jpeg.toBase64());
}

ThumbnailCache::ThumbnailCache(const session::MomentsController &moments, QObject *parent)
    : QObject(parent)
    , m_moments(moments)
    , m_small(smallHeld)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_moments, &session::MomentsController::pictureChanged, this, &ThumbnailCache::changed);
}

QUrl ThumbnailCache::small(const QString &id)
{
    if (const QUrl *made = m_small.object(id))
        return *made;
    const QByteArray image = m_making.contains(id) || m_bad.contains(id) ? QByteArray() : m_moments.picture(id);
    if (image.isEmpty())
        return {};
    m_making.insert(id);
    runInPool(
        m_pool, this, [image] { return madeSmaller(image, smallPixels); },
        [this, id](const QUrl &small) { keep(id, small); });
    return {};
}

void ThumbnailCache::keep(const QString &id, const QUrl &small)
{
    m_making.remove(id);
    if (small.isEmpty())
        m_bad.insert(id);
    else
        m_small.insert(id, new QUrl(small));
    Q_EMIT changed(id);
}

void ThumbnailCache::makeLarge(const QString &id)
{
    const QByteArray image = m_moments.picture(id);
    runInPool(
        m_pool, this, [image] { return madeSmaller(image, largePixels); },
        [this, id](const QUrl &large) { Q_EMIT largeMade(id, large); });
}

} // namespace farnear::viewmodels
