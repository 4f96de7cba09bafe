// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filecheck.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/localfile.h"

using namespace std::string_view_literals;

namespace farnear {

namespace {

constexpr qint64 kHeadBytes = 512;

struct Magic {
    std::size_t offset;
    std::string_view bytes;
};

constexpr std::array kMediaMagic{
    Magic{4, "ftyp"},
    Magic{4, "moov"},
    Magic{4, "mdat"},
    Magic{0, "\x1A\x45\xDF\xA3"},
    Magic{0, "OggS"},
    Magic{0, "fLaC"},
    Magic{0, "ID3"},
    Magic{0, "RIFF"},
    Magic{0, "\xFF\xFB"},
    Magic{0, "\xFF\xF1"},
    Magic{0, "\x30\x26\xB2\x75"},
    Magic{0, "FLV"},
    Magic{0, "\x00\x00\x01\xBA"sv},
    Magic{0, "FORM"},
};

constexpr std::array kListMagic{
    Magic{0, "#EXTM3U"},     Magic{0, "[playlist]"}, Magic{0, "# mpv EDL"}, Magic{0, "ffconcat"},
    Magic{0, "mplayer EDL"}, Magic{0, "<?xml"},      Magic{0, "<MPD"},
};

template <typename List>
bool beginsLike(const QByteArray &head, const List &list)
{
    const std::string_view bytes(head.constData(), static_cast<std::size_t>(head.size()));
    return std::any_of(list.begin(), list.end(), [bytes](const Magic &magic) {
        return bytes.substr(std::min(magic.offset, bytes.size())).starts_with(magic.bytes);
    });
}

QByteArray readHead(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kHeadBytes) : QByteArray();
}

} // namespace

Error fileError(ErrorCode code, const QUrl &file)
{
    return {code, file.fileName()};
}

Expected<QString> checkFile(const QUrl &file)
{
    if (!file.isLocalFile())
        return fileError(ErrorCode::FileUnreadable, file);
    const QFileInfo info(openablePath(file));
    if (!info.exists())
        return fileError(ErrorCode::FileMissing, file);
    if (!info.isFile() || !info.isReadable())
        return fileError(ErrorCode::FileUnreadable, file);
    if (info.size() == 0)
        return fileError(ErrorCode::FileEmpty, file);
    if (beginsLike(readHead(info.absoluteFilePath()), kListMagic))
        return fileError(ErrorCode::FileUnsupported, file);
    return info.absoluteFilePath();
}

Error whyNotOpened(const QUrl &file)
{
    const bool media = beginsLike(readHead(openablePath(file)), kMediaMagic);
    return fileError(media ? ErrorCode::FileDamaged : ErrorCode::FileUnsupported, file);
}

} // namespace farnear
