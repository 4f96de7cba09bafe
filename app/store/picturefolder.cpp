// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/picturefolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

#include "base/logging.h"
#include "model/limits.h"
#include "protocol/limits.h"

namespace farnear::store {

namespace {

constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 blockBytes = qint64(64) * 1024;

bool isIdLetter(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') || code == '-'
        || code == '_';
}

void overwrite(QFile &file)
{
    const QByteArray nothing(blockBytes, '\0');
    qint64 left = file.size();
    while (left > 0) {
        const qint64 written = file.write(nothing.constData(), std::min(left, blockBytes));
        if (written <= 0)
            return;
        left -= written;
    }
    file.flush();
}

} // namespace

void eraseFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        overwrite(file);
        file.close();
    }
    file.remove();
}

bool PictureFolder::isId(const QString &id)
{
    return !id.isEmpty() && id.size() <= protocol::limits::id && std::all_of(id.begin(), id.end(), isIdLetter);
}

void PictureFolder::keep(const QString &id, const QByteArray &image) const
{
    if (!isId(id) || image.isEmpty() || image.size() > model::limits::pictureBytes)
        return;
    QDir().mkpath(m_path);
    QFile::setPermissions(m_path, mine | QFileDevice::ExeOwner);
    QSaveFile file(m_path + u'/' + id);
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(mine);
    if (!opened || file.write(image) != image.size() || !file.commit())
        qCWarning(lcStore) << "a picture can't be kept";
}

QByteArray PictureFolder::read(const QString &id) const
{
    QFile file(m_path + u'/' + id);
    if (!isId(id) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(model::limits::pictureBytes);
}

void PictureFolder::erase(const QString &id) const
{
    if (isId(id))
        eraseFile(m_path + u'/' + id);
}

void PictureFolder::eraseAll() const
{
    const QDir folder(m_path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        eraseFile(folder.filePath(name));
    QDir().rmdir(m_path);
}

} // namespace farnear::store
