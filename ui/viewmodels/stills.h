// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>

#include <functional>

namespace farnear::viewmodels {

/**
 * A small picture for each file opened lately: of a film the frame where one left it, which the window keeps; of music
 * its cover, read on another thread when first wanted. They lie in one folder of the profile, and only as long as
 * their file is remembered. Lives on the main thread.
 */
class Stills : public QObject {
    Q_OBJECT
public:
    using CoverReader = std::function<QByteArray(const QUrl &)>;

    /** folder: made when first needed; empty: there are no pictures. readCover may be empty. */
    Stills(const QString &folder, CoverReader readCover, QObject *parent = nullptr);

    /** For an Image; empty when there is none yet. */
    [[nodiscard]] QUrl pictureOf(const QUrl &file) const;
    /** Where a picture of it goes, a JPEG; empty when it can't be kept. */
    [[nodiscard]] QString placeFor(const QUrl &file) const;
    /** Looks for the cover of each that has no picture yet; kept() follows for those found. */
    void want(const QList<QUrl> &files);
    void forget(const QUrl &file);
    /** Throws away the pictures of all others. */
    void keepOnly(const QList<QUrl> &files);

Q_SIGNALS:
    void kept(const QUrl &file);

private:
    QString m_folder;
    CoverReader m_readCover;
    QSet<QUrl> m_asked; //!< not again in this run
    QThreadPool m_pool; //!< goes first, and waits for what still reads
};

} // namespace farnear::viewmodels
