// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cover art, in each of the places where the formats keep it.
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <taglib/attachedpictureframe.h>
#include <taglib/fileref.h>
#include <taglib/flacfile.h>
#include <taglib/id3v2tag.h>
#include <taglib/mp4file.h>
#include <taglib/mpegfile.h>
#include <taglib/oggflacfile.h>
#include <taglib/opusfile.h>
#include <taglib/vorbisfile.h>
#include <taglib/wavfile.h>

#include <algorithm>

#include "base/filecheck.h"
#include "media/tags.h"

namespace farnear::media {

namespace {

constexpr qint64 kMostBytes = qint64(16) * 1024 * 1024;
constexpr qint64 kMostPixels = qint64(64) * 1000 * 1000;
constexpr int kSide = 1024;

QByteArray bytes(const TagLib::ByteVector &vector)
{
    return vector.size() > kMostBytes ? QByteArray() : QByteArray(vector.data(), qsizetype(vector.size()));
}

QByteArray fromId3(const TagLib::ID3v2::Tag *tag)
{
    if (!tag)
        return {};
    const auto &frames = tag->frameList("APIC");
    if (frames.isEmpty())
        return {};
    const auto *frame = dynamic_cast<const TagLib::ID3v2::AttachedPictureFrame *>(frames.front());
    return frame ? bytes(frame->picture()) : QByteArray();
}

QByteArray fromPictures(const TagLib::List<TagLib::FLAC::Picture *> &pictures)
{
    return pictures.isEmpty() ? QByteArray() : bytes(pictures.front()->data());
}

QByteArray fromMp4(const TagLib::MP4::Tag *tag)
{
    if (!tag || !tag->contains("covr"))
        return {};
    const auto covers = tag->item("covr").toCoverArtList();
    return covers.isEmpty() ? QByteArray() : bytes(covers.front().data());
}

QByteArray fromFile(TagLib::File *file)
{
    if (auto *mpeg = dynamic_cast<TagLib::MPEG::File *>(file))
        return fromId3(mpeg->ID3v2Tag());
    if (auto *wav = dynamic_cast<TagLib::RIFF::WAV::File *>(file))
        return fromId3(wav->ID3v2Tag());
    if (auto *flac = dynamic_cast<TagLib::FLAC::File *>(file))
        return fromPictures(flac->pictureList());
    if (auto *mp4 = dynamic_cast<TagLib::MP4::File *>(file))
        return fromMp4(mp4->tag());
    if (auto *comment = dynamic_cast<TagLib::Ogg::XiphComment *>(file->tag()))
        return fromPictures(comment->pictureList());
    return {};
}

QByteArray embedded(const QString &path)
{
#ifdef Q_OS_WIN
    const TagLib::FileRef file(reinterpret_cast<const wchar_t *>(path.utf16()), false);
#else
    const TagLib::FileRef file(QFile::encodeName(path).constData(), false);
#endif
    return file.isNull() ? QByteArray() : fromFile(file.file());
}

QByteArray beside(const QString &path)
{
    static const QStringList names{QStringLiteral("cover.jpg"),   QStringLiteral("cover.jpeg"),
                                   QStringLiteral("cover.png"),   QStringLiteral("folder.jpg"),
                                   QStringLiteral("folder.jpeg"), QStringLiteral("folder.png")};
    const auto found = QFileInfo(path).dir().entryList(QDir::Files | QDir::Readable, QDir::Name | QDir::IgnoreCase);
    for (const QString &name : found) {
        if (!names.contains(name.toLower()))
            continue;
        QFile file(QFileInfo(path).dir().filePath(name));
        if (file.size() <= kMostBytes && file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

// The size is known before any pixel is decoded, so a picture made to fill the memory is refused.
QImage decode(QByteArray encoded)
{
    QBuffer buffer(&encoded);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kMostPixels)
        return {};
    if (std::max(size.width(), size.height()) > kSide)
        reader.setScaledSize(size.scaled(kSide, kSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

QImage readCover(const QUrl &file)
{
    const auto path = checkFile(file);
    if (!path)
        return {};
    const QImage cover = decode(embedded(*path));
    return cover.isNull() ? decode(beside(*path)) : cover;
}

} // namespace farnear::media
