// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediascanner.h"

#include <QFile>
#include <QMimeDatabase>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include "base/localfile.h"
#include "media/names.h"

namespace farnear::media {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype maxFiles = 500; //!< as many as a queue holds
constexpr int maxDepth = 16;

fs::path pathOf(const QByteArray &native)
{
#ifdef Q_OS_WIN
    return fs::path(QString::fromUtf8(native).toStdWString());
#else
    return fs::path(native.toStdString());
#endif
}

QByteArray bytesOf(const fs::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.wstring()).toUtf8();
#else
    return QByteArray::fromStdString(path.string());
#endif
}

struct Entry {
    fs::path path;
    QString name; //!< for ordering only: bytes that are no text are replaced
    bool isFolder = false;
};

/** What the folder holds, files before folders, each as people count. */
std::vector<Entry> entriesOf(const fs::path &folder)
{
    std::vector<Entry> entries;
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        std::error_code unknown;
        const bool isFolder = walk->is_directory(unknown);
        if (isFolder || walk->is_regular_file(unknown))
            entries.push_back({walk->path(), QFile::decodeName(bytesOf(walk->path().filename())), isFolder});
    }
    const NaturalOrder before;
    std::sort(entries.begin(), entries.end(), [&before](const Entry &a, const Entry &b) {
        return a.isFolder != b.isFolder ? b.isFolder : before(a.name, b.name);
    });
    return entries;
}

QSet<QByteArray> foldersAbove(const fs::path &folder)
{
    QSet<QByteArray> above;
    std::error_code error;
    for (fs::path up = fs::canonical(folder, error); up.has_relative_path();) {
        up = up.parent_path();
        above.insert(placeOnDisk(up));
    }
    return above;
}

} // namespace

QByteArray placeOnDisk(const fs::path &path)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    if (::stat(path.c_str(), &info) != 0)
        return {};
    if (info.st_ino != 0)
        return QByteArray::number(quint64(info.st_dev)) + ':' + QByteArray::number(quint64(info.st_ino));
#endif
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    return error ? QByteArray() : bytesOf(canonical);
}

bool isMediaName(const QString &name)
{
    const QString type = QMimeDatabase().mimeTypeForFile(name.trimmed(), QMimeDatabase::MatchExtension).name();
    return type.startsWith(QLatin1String("audio/")) || type.startsWith(QLatin1String("video/"));
}

MediaScanner::MediaScanner(Stop stop) : m_stop(std::move(stop)) { }

QList<QUrl> MediaScanner::mediaIn(const QList<QUrl> &filesAndFolders)
{
    m_files.clear();
    m_met.clear();
    for (const QUrl &url : filesAndFolders) {
        const fs::path path = pathOf(nativePath(url));
        std::error_code error;
        if (isFull())
            break;
        if (url.isLocalFile() && fs::is_directory(path, error)) {
            m_above = foldersAbove(path);
            addFolder(path, 0);
        } else if (placeOnDisk(path).isEmpty() || isNew(path)) {
            m_files.append(url); // whatever it is, it was picked by hand: if it can't be played, that is said
        }
    }
    return m_files;
}

void MediaScanner::addFolder(const fs::path &folder, int depth)
{
    if (isFull() || depth > maxDepth || m_above.contains(placeOnDisk(folder)) || !isNew(folder))
        return;
    const std::vector<Entry> entries = entriesOf(folder);
    for (const Entry &entry : entries) {
        if (isFull())
            return;
        if (entry.isFolder)
            addFolder(entry.path, depth + 1);
        else if (isMediaName(entry.name))
            addFile(entry.path);
    }
}

void MediaScanner::addFile(const fs::path &file)
{
    if (isNew(file))
        m_files.append(urlOfNativePath(bytesOf(file)));
}

bool MediaScanner::isFull() const
{
    return m_files.size() >= maxFiles || (m_stop && m_stop());
}

bool MediaScanner::isNew(const fs::path &path)
{
    const QByteArray place = placeOnDisk(path);
    if (place.isEmpty() || m_met.contains(place))
        return false;
    m_met.insert(place);
    return true;
}

} // namespace farnear::media
