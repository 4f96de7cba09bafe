// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/tags.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QtEndian>

#include <taglib/audioproperties.h>
#include <taglib/fileref.h>
#include <taglib/tag.h>

#include <algorithm>

#include "base/filecheck.h"
#include "base/ids.h"
#include "base/matroska.h"
#include "media/releasename.h"
#include "media/textencoding.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::media {

namespace {

constexpr qint64 kPiece = qint64(64) * 1024;

/** The bytes of a text that is said to be Latin-1 and may be anything; empty for what is surely Unicode. */
QByteArray doubtful(const TagLib::String &string)
{
    return string.isLatin1() ? QByteArray::fromStdString(string.to8Bit(false)) : QByteArray();
}

/** encoding: of what is said to be Latin-1. */
QString text(const TagLib::String &string, const QByteArray &encoding)
{
    const QByteArray bytes = doubtful(string);
    const QString read = bytes.isEmpty() ? QString::fromStdString(string.to8Bit(true)) : decode(bytes, encoding);
    return model::cleanLine(read, model::limits::titleChars);
}

TagLib::FileRef openTags(const QString &path)
{
#ifdef Q_OS_WIN
    return TagLib::FileRef(reinterpret_cast<const wchar_t *>(path.utf16()));
#else
    return TagLib::FileRef(QFile::encodeName(path).constData());
#endif
}

// The first bytes would call an .ogg or .mp4 of pure sound a film or the other way round only where the name does too.
model::Tags::Kind kindOf(const QString &path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name();
    const bool sound = type.startsWith(QStringLiteral("audio/"));
    return sound ? model::Tags::Kind::Music : model::Tags::Kind::Film;
}

void addTags(model::Tags &tags, const QString &path)
{
    const auto file = openTags(path);
    if (file.isNull())
        return;
    if (const auto *tag = file.tag()) {
        const QByteArray encoding
            = guessEncoding(doubtful(tag->title()) + '\n' + doubtful(tag->artist()) + '\n' + doubtful(tag->album()));
        tags.artist = text(tag->artist(), encoding);
        tags.album = text(tag->album(), encoding);
        if (const QString title = text(tag->title(), encoding); !title.isEmpty())
            tags.title = title;
    }
    if (const auto *properties = file.audioProperties())
        tags.duration = properties->lengthInMilliseconds();
}

} // namespace

Expected<FileFacts> readFacts(const QUrl &file)
{
    const auto path = checkFile(file);
    if (!path)
        return path.error();
    const QFileInfo info(*path);
    FileFacts facts;
    facts.source.fileName = info.fileName();
    facts.tags.title = titleFromFileName(facts.source.fileName);
    facts.content.size = info.size();
    facts.tags.kind = kindOf(*path);
    facts.content.fingerprint = fingerprint(*path);
    addTags(facts.tags, *path);
    if (facts.tags.duration <= 0)
        facts.tags.duration = matroskaDuration(*path);
    return facts;
}

QString fingerprint(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size();
    const qint64 bigEndian = qToBigEndian(size);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian));
    for (const qint64 at : {qint64(0), (size - kPiece) / 2, size - kPiece}) {
        if (!file.seek(std::max<qint64>(0, at)))
            return {};
        hash.addData(file.read(kPiece));
    }
    return toBase64Url(hash.result());
}

} // namespace farnear::media
