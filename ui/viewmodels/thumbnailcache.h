// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>

#include "session/momentscontroller.h"

namespace farnear::viewmodels {

/**
 * The room's pictures in the sizes a window shows. Whatever somebody sent is decoded on a worker thread, within limits,
 * and made anew as a smaller one: a data: URL. Main thread.
 */
class ThumbnailCache : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailCache(const session::MomentsController &moments, QObject *parent = nullptr);

    /** For a line or a tile; empty while there is none yet, and then made: changed() follows. */
    [[nodiscard]] QUrl small(const QString &id);
    /** For the whole window; answers with largeMade(), with an empty one for what is no picture. */
    void makeLarge(const QString &id);

Q_SIGNALS:
    /** Its small picture, or how far it has come. */
    void changed(const QString &id);
    void largeMade(const QString &id, const QUrl &large);

private:
    void keep(const QString &id, const QUrl &small);

    const session::MomentsController &m_moments;
    QCache<QString, QUrl> m_small;
    QSet<QString> m_making;
    QSet<QString> m_bad; //!< no pictures after all
    QThreadPool m_pool;
};

/** The image made no larger than most pixels on its longer side, as a data: URL; empty for what is no PNG or JPEG, or
 * an absurd one. Thread-safe. */
[[nodiscard]] QUrl madeSmaller(const QByteArray &image, int most);
/** A small JPEG as it came, for showing out of focus. */
[[nodiscard]] QUrl previewUrl(const QByteArray &jpeg);

} // namespace farnear::viewmodels
