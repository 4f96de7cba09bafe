// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvmedia.h"

#include <optional>

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

} // namespace

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

} // namespace farnear::player
