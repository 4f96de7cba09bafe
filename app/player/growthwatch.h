// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>

#include "player/fileprobe.h"

namespace farnear::player {

/** Waits for a file that isn't all there to grow. Files that nobody has written to for a minute are given up. */
class GrowthWatch final : public QObject {
    Q_OBJECT
public:
    explicit GrowthWatch(QObject *parent = nullptr);

    /** The file ended at `size` bytes, before its time; it has grown when so many more are there, or a few and no more
     * come. */
    void start(const QUrl &file, qint64 size, qint64 wanted);
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }

    /** Whether a file that was left alone for so long may still grow. */
    [[nodiscard]] static bool mayGrow(Millis unchangedFor);

Q_SIGNALS:
    /** As it is now. */
    void grown(const farnear::player::FileFacts &facts);
    void gaveUp();

private:
    void onLooked(const FileFacts &facts);

    FileProbe m_probe;
    QTimer m_timer;
    QUrl m_file;
    qint64 m_size = 0;
    qint64 m_wanted = 0;
    qint64 m_lastSize = 0;
    bool m_looking = false;
};

} // namespace farnear::player
