// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvmedia.h"

#include <QDir>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

#include "base/localfile.h"
#include "base/webaddress.h"

namespace farnear::player {

namespace {

using ports::Track;

std::optional<Track::Kind> kindOf(const QString &type)
{
    if (type == QStringLiteral("audio"))
        return Track::Kind::Audio;
    if (type == QStringLiteral("sub"))
        return Track::Kind::Subtitle;
    if (type == QStringLiteral("video"))
        return Track::Kind::Video;
    return std::nullopt;
}

std::optional<Track> readTrack(const QVariantMap &map)
{
    const auto kind = kindOf(map.value(QStringLiteral("type")).toString());
    if (!kind || map.value(QStringLiteral("albumart")).toBool())
        return std::nullopt;
    return Track{.kind = *kind,
                 .id = map.value(QStringLiteral("id")).toInt(),
                 .title = map.value(QStringLiteral("title")).toString(),
                 .language = map.value(QStringLiteral("lang")).toString(),
                 .selected = map.value(QStringLiteral("selected")).toBool()};
}

QList<Track> readTracks(const MpvCore &core)
{
    QList<Track> tracks;
    const auto entries = core.tree("track-list").toList();
    for (const QVariant &entry : entries) {
        if (const auto track = readTrack(entry.toMap()))
            tracks.append(*track);
    }
    return tracks;
}

QList<ports::Chapter> readChapters(const MpvCore &core)
{
    QList<ports::Chapter> chapters;
    const auto entries = core.tree("chapter-list").toList();
    for (const QVariant &entry : entries) {
        const auto map = entry.toMap();
        chapters.append(
            {map.value(QStringLiteral("time")).toDouble() * 1000, map.value(QStringLiteral("title")).toString()});
    }
    return chapters;
}

bool has(const QList<Track> &tracks, Track::Kind kind)
{
    return std::any_of(tracks.begin(), tracks.end(), [kind](const Track &track) { return track.kind == kind; });
}

const char *trackProperty(ports::Track::Kind kind)
{
    switch (kind) {
    case ports::Track::Kind::Audio: return "aid";
    case ports::Track::Kind::Subtitle: return "sid";
    case ports::Track::Kind::Video: return "vid";
    }
    return "aid";
}

} // namespace

void confine(MpvCore &core, const QUrl &file, const FileFacts &facts)
{
    const bool web = isOnTheWeb(file);
    core.set("access-references", web || facts.parts.size() > 1); // an HLS list's pieces; the parts of this very file
    core.set("demuxer-lavf-o",
             web ? QStringLiteral("protocol_whitelist=[http,https,tls,tcp,httpproxy,crypto,data]")
                 : QStringLiteral("protocol_whitelist=[file,crypto,data]"));
}

QByteArray sourceOf(const QUrl &file, const FileFacts &facts)
{
    if (isOnTheWeb(file))
        return file.toEncoded();
    QByteArray path = QDir::toNativeSeparators(openablePath(file)).toUtf8();
    if (facts.parts.size() < 2)
        return path;
    QByteArray list("edl://");
    for (qsizetype i = 0; i < facts.parts.size(); ++i) {
        const qint64 end = i + 1 < facts.parts.size() ? facts.parts.at(i + 1) : facts.size;
        const QByteArray part
            = "slice://" + QByteArray::number(facts.parts.at(i)) + '-' + QByteArray::number(end) + '@' + path;
        list += '%' + QByteArray::number(part.size()) + '%' + part + ';';
    }
    return list;
}

ports::Media readMedia(const MpvCore &core)
{
    ports::Media media;
    media.duration = core.number("duration").value_or(0) * 1000;
    media.tracks = readTracks(core);
    media.chapters = readChapters(core);
    media.hasVideo = has(media.tracks, Track::Kind::Video);
    media.hasAudio = has(media.tracks, Track::Kind::Audio);
    return media;
}

void selectTrack(MpvCore &core, Track::Kind kind, int id)
{
    if (id < 0)
        core.set(trackProperty(kind), QStringLiteral("no"));
    else
        core.set(trackProperty(kind), qint64(id));
}

bool statesDuration(const MpvCore &core)
{
    static constexpr std::array kFormats{"mov", "matroska", "mkv", "flac", "wav"};
    const QString format = core.text("file-format");
    return std::any_of(kFormats.begin(), kFormats.end(),
                       [&format](const char *name) { return format.startsWith(QLatin1String(name)); });
}

void addSubtitles(MpvCore &core, const SubtitleFiles &subtitles)
{
    const auto &files = subtitles.files;
    if (files.isEmpty())
        return;
    const QString mine = QLocale().bcp47Name().section(u'-', 0, 0);
    const auto suits = [&](const SubtitleFile &file) { return file.language.section(u'-', 0, 0) == mine; };
    auto shown = std::find_if(files.begin(), files.end(), suits);
    if (shown == files.end())
        shown = files.begin();
    const bool wanted = core.text("options/sid") != u"no";
    for (auto file = files.begin(); file != files.end(); ++file) {
        const char *flag = wanted && file == shown ? "select" : "auto";
        core.command(0,
                     {"sub-add", QDir::toNativeSeparators(file->path).toUtf8(), flag, file->title.toUtf8(),
                      file->language.toUtf8()});
    }
}

} // namespace farnear::player
