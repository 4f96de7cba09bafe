// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/windowpicture.h"

#include <QQuickItem>
#include <QQuickWindow>

#include "framemark.h"

namespace farnear::main {

namespace {

QQuickItem *findVideo(QQuickItem *item)
{
    if (!item->isVisible())
        return nullptr;
    if (QByteArray(item->metaObject()->className()).startsWith("VideoItem"))
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = findVideo(child))
            return found;
    }
    return nullptr;
}

/** The largest 16:9 rectangle in the middle of another. */
QRectF letterboxed(const QRectF &box)
{
    QSizeF size = QSizeF(16, 9).scaled(box.size(), Qt::KeepAspectRatio);
    QRectF inside(QPointF(), size);
    inside.moveCenter(box.center());
    return inside;
}

} // namespace

WindowPicture takePicture(QQuickWindow &window)
{
    WindowPicture picture{window.grabWindow(), {}};
    const QQuickItem *video = findVideo(window.contentItem());
    if (!video)
        return picture;
    const QRectF box = letterboxed(video->mapRectToScene(QRectF(QPointF(), video->size())));
    const double ratio = picture.image.width() / double(std::max(1, window.width()));
    picture.film = QRectF(box.topLeft() * ratio, box.size() * ratio);
    return picture;
}

std::optional<int> frameIn(const WindowPicture &picture)
{
    return picture.film.isEmpty() ? std::nullopt : sample::readFrameMark(picture.image, picture.film);
}

} // namespace farnear::main
