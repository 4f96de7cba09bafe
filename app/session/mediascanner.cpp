// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

#include "session/filefinder.h"

namespace farnear::session {

namespace {

constexpr qsizetype maxFiles = 500; //!< as many as a queue holds

bool isMedia(const QMimeDatabase &types, const QString &path)
{
    const QString name = types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name();
    return name.startsWith(QLatin1String("audio/")) || name.startsWith(QLatin1String("video/"));
}

QStringList mediaInFolder(const QString &folder)
{
    const QMimeDatabase types;
    QStringList paths;
    QDirIterator walk(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext() && paths.size() < maxFiles) {
        const QString path = walk.next();
        if (isMedia(types, path))
            paths.append(path);
    }
    std::sort(paths.begin(), paths.end(),
              [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return paths;
}

} // namespace

QList<QUrl> mediaIn(const QList<QUrl> &filesAndFolders)
{
    QList<QUrl> files;
    for (const QUrl &url : filesAndFolders) {
        const QString path = url.toLocalFile();
        if (!QFileInfo(path).isDir()) {
            files.append(url);
            continue;
        }
        const QStringList paths = mediaInFolder(path);
        for (const QString &found : paths)
            files.append(QUrl::fromLocalFile(found));
    }
    return files.mid(0, maxFiles);
}

} // namespace farnear::session
