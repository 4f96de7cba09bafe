// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/stills.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>

#include "base/runinpool.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 480; // pixels; a tile at 200 % shows about as many
constexpr int quality = 85;

/** The file's path doesn't show in it. */
QString nameFor(const QUrl &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toEncoded(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32)) + u".jpg"_s;
}

/** On a thread of the pool. False: it is no picture, or could not be kept. */
bool keep(const QByteArray &bytes, const QString &place)
{
    QImage image = QImage::fromData(bytes);
    if (image.width() > side)
        image = image.scaledToWidth(side, Qt::SmoothTransformation);
    return !image.isNull() && image.save(place, "JPG", quality);
}

} // namespace

Stills::Stills(const QString &folder, CoverReader readCover, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_readCover(std::move(readCover))
{
}

QUrl Stills::pictureOf(const QUrl &file) const
{
    if (m_folder.isEmpty())
        return {};
    const QFileInfo picture(QDir(m_folder).filePath(nameFor(file)));
    if (!picture.exists())
        return {};
    QUrl url = QUrl::fromLocalFile(picture.filePath());
    url.setFragment(QString::number(picture.lastModified().toMSecsSinceEpoch())); // another one is shown anew
    return url;
}

QString Stills::placeFor(const QUrl &file) const
{
    if (m_folder.isEmpty() || file.isEmpty() || !QDir().mkpath(m_folder))
        return {};
    return QDir(m_folder).filePath(nameFor(file));
}

void Stills::want(const QList<QUrl> &files)
{
    if (m_folder.isEmpty() || !m_readCover)
        return;
    for (const QUrl &file : files) {
        if (m_asked.contains(file) || !pictureOf(file).isEmpty())
            continue;
        m_asked.insert(file);
        const auto job = [read = m_readCover, file, place = placeFor(file)] { return keep(read(file), place); };
        runInPool(m_pool, this, job, [this, file](bool isKept) {
            if (isKept)
                Q_EMIT kept(file);
        });
    }
}

void Stills::forget(const QUrl &file)
{
    if (!m_folder.isEmpty())
        QDir(m_folder).remove(nameFor(file));
}

void Stills::keepOnly(const QList<QUrl> &files)
{
    if (m_folder.isEmpty())
        return;
    QSet<QString> wanted;
    for (const QUrl &file : files)
        wanted.insert(nameFor(file));
    QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.jpg"_s}, QDir::Files)) {
        if (!wanted.contains(name))
            folder.remove(name);
    }
}

} // namespace farnear::viewmodels
