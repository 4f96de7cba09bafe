// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtvideo.h"

#include <QImage>
#include <QMutexLocker>

#include <utility>

namespace farnear::player {

ports::Picture readPicture(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return {};
    QImage image = frame.toImage().convertToFormat(QImage::Format_RGB32);
    if (image.isNull())
        return {};
    return {.size = image.size(),
            .pixels = QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
}

QtVideo::QtVideo() : m_exchange(std::make_shared<Exchange>())
{
    connect(
        &m_sink, &QVideoSink::videoFrameChanged, this,
        [exchange = m_exchange](const QVideoFrame &frame) { offer(exchange, frame); }, Qt::DirectConnection);
}

QtVideo::~QtVideo() = default;

void QtVideo::setVideoSink(QObject *sink)
{
    {
        const QMutexLocker lock(&m_exchange->mutex);
        m_exchange->window = qobject_cast<QVideoSink *>(sink);
        m_exchange->underway = false;
    }
    offer(m_exchange, m_exchange->newest);
}

QVideoFrame QtVideo::newestFrame() const
{
    const QMutexLocker lock(&m_exchange->mutex);
    return m_exchange->newest;
}

void QtVideo::offer(const std::shared_ptr<Exchange> &exchange, const QVideoFrame &frame)
{
    const QMutexLocker lock(&exchange->mutex);
    exchange->newest = frame;
    if (!exchange->window || exchange->underway)
        return;
    exchange->underway = true;
    QMetaObject::invokeMethod(
        exchange->window, [exchange] { deliver(exchange); }, Qt::QueuedConnection);
}

void QtVideo::deliver(const std::shared_ptr<Exchange> &exchange)
{
    QMutexLocker lock(&exchange->mutex);
    exchange->underway = false;
    const QVideoFrame frame = exchange->newest;
    const QPointer<QVideoSink> window = exchange->window;
    lock.unlock();
    if (window)
        window->setVideoFrame(frame);
}

} // namespace farnear::player
