// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <optional>

namespace farnear::media {

/**
 * The media files that files and folders stand for. Files keep the order they were given in; a folder's are ordered
 * as people count. Links are followed: each folder is searched once, links that lead back up are not taken, and a file
 * that is met twice, by whatever name, counts once. Blocking; for one thread.
 */
class MediaScanner {
public:
    using Stop = std::function<bool()>;
    /** stop: asked between folders. */
    explicit MediaScanner(Stop stop = {});

    /** At most as many as a queue holds. */
    [[nodiscard]] QList<QUrl> mediaIn(const QList<QUrl> &filesAndFolders);

private:
    void addFolder(const std::filesystem::path &folder, int depth);
    void addFile(const std::filesystem::path &file);
    [[nodiscard]] bool isFull() const;
    /** True the first time it is asked of what lies there. */
    [[nodiscard]] bool isNew(const std::filesystem::path &path);

    Stop m_stop;
    QList<QUrl> m_files;
    QSet<QByteArray> m_met;
    QSet<QByteArray> m_above; //!< the folders above the one that was given
};

/** What lies at a path, whatever the path: device and inode, or else the canonical path. Empty when nothing does. */
[[nodiscard]] QByteArray placeOnDisk(const std::filesystem::path &path);
/** By the suffix: sound or pictures that move. */
[[nodiscard]] bool isMediaName(const QString &name);

} // namespace farnear::media
