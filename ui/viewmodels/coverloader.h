// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>

namespace farnear::viewmodels {

/** Reads the picture inside or beside a music file, encoded; empty without one. Called on a worker thread. */
using CoverReader = std::function<QByteArray(const QUrl &)>;

/** Fetches the album's picture of the file that plays, on a worker thread, for an Image. Main thread. */
class CoverLoader : public QObject {
    Q_OBJECT
public:
    explicit CoverLoader(CoverReader reader, QObject *parent = nullptr);

    /** Another file plays (empty: none): its picture comes by changed(), that of the one before is gone at once. */
    void setFile(const QUrl &file);
    /** A data: URL; empty without a picture, or while it is read. */
    [[nodiscard]] QUrl cover() const { return m_cover; }

Q_SIGNALS:
    void changed();

private:
    void setCover(const QUrl &cover);

    CoverReader m_reader;
    QUrl m_file;
    QUrl m_cover;
};

} // namespace farnear::viewmodels
