// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of QtPlayer that listens to Qt Multimedia.
#include <QLocale>
#include <QMediaFormat>
#include <QMediaMetaData>

#include <algorithm>
#include <utility>

#include "base/filecheck.h"
#include "qtplayer.h"

namespace farnear::player {

namespace {

using ports::Track;

constexpr Millis kLostEnd = 2000;
/**
 * How far the position Qt tells is ahead of what is heard: it counts what the output still holds. Measured by listening
 * to Qt 6.4.2 on PulseAudio: 70 to 95 ms.
 */
constexpr Millis kOutputHolds = 80;

QString languageOf(const QMediaMetaData &data)
{
    const auto language = data.value(QMediaMetaData::Language).value<QLocale::Language>();
    return language == QLocale::AnyLanguage ? QString() : QLocale::languageToCode(language);
}

QList<Track> readTracks(Track::Kind kind, const QList<QMediaMetaData> &all, int active)
{
    QList<Track> tracks;
    for (int i = 0; i < all.size(); ++i)
        tracks.append({kind, i, all.at(i).stringValue(QMediaMetaData::Title), languageOf(all.at(i)), i == active});
    return tracks;
}

} // namespace

ports::Media QtPlayer::readMedia() const
{
    ports::Media media;
    media.duration = Millis(m_player.duration());
    media.hasVideo = m_player.hasVideo();
    media.hasAudio = m_player.hasAudio();
    media.tracks = readTracks(Track::Kind::Video, m_player.videoTracks(), m_player.activeVideoTrack())
        + readTracks(Track::Kind::Audio, m_player.audioTracks(), m_player.activeAudioTrack());
    if (capabilities().subtitles)
        media.tracks += readTracks(Track::Kind::Subtitle, m_player.subtitleTracks(), m_player.activeSubtitleTrack());
    return media;
}

void QtPlayer::refreshMedia()
{
    if (m_stage != Stage::Ready && m_stage != Stage::Preparing)
        return;
    const auto media = readMedia();
    if (media == m_media)
        return;
    m_media = media;
    Q_EMIT mediaChanged(m_media);
}

void QtPlayer::onStatus(QMediaPlayer::MediaStatus status)
{
    // A status may come late or go back: only the first "loaded" and the end mean something.
    const bool loaded = status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia;
    if (loaded && m_stage == Stage::Opening)
        QMetaObject::invokeMethod(this, &QtPlayer::onLoaded, Qt::QueuedConnection); // an error may follow at once
    else if (status == QMediaPlayer::EndOfMedia)
        onEnd();
    else if (status == QMediaPlayer::StalledMedia && m_stage == Stage::Ready)
        m_supply.setStall(ports::Stall::Disk);
    else if (status == QMediaPlayer::BufferedMedia && m_stage == Stage::Ready && m_supply.stall() == ports::Stall::Disk)
        m_supply.setStall(ports::Stall::None);
}

void QtPlayer::onLoaded()
{
    if (m_stage != Stage::Opening)
        return;
    m_media = readMedia();
    if (!m_media.hasAudio && !m_media.hasVideo)
        return fail(m_supply.facts().whyNotOpened);
    if (!seeksEverywhere())
        return fail(fileError(ErrorCode::FileUnsupported, m_supply.file()));
    m_stage = Stage::Preparing;
    if (!std::exchange(m_announced, true))
        Q_EMIT opened(m_media);
    if (m_media.hasAudio && m_output.isNewlyMissing())
        Q_EMIT failed({ErrorCode::NoAudioDevice, {}});
    if (m_stage != Stage::Preparing)
        return;
    m_player.pause();
    standAt(m_target);
}

void QtPlayer::onPosition(qint64 position)
{
    if (m_stage == Stage::Ready && m_playing)
        m_position.report(Millis(position) - kOutputHolds * m_player.playbackRate(), m_clock->now());
}

void QtPlayer::onEnd()
{
    if (m_stage != Stage::Ready && m_stage != Stage::Preparing)
        return;
    const bool wasPlaying = std::exchange(m_playing, false);
    const bool early = wasPlaying && endedEarly();
    const auto last = m_position.at(m_clock->now());
    m_atEnd = true;
    becomeReady();
    if (early) {
        m_target = last.value_or(m_target);
        starve();
    } else if (wasPlaying) {
        Q_EMIT ended();
    }
}

// Qt 6.4 believes the streams' own lengths only, which Matroska and WebM mostly don't state, and refuses to seek
// beyond: such a file would play something else than the rest of the room.
bool QtPlayer::seeksEverywhere() const
{
    return Millis(m_player.duration()) >= m_supply.facts().statedLength - kLostEnd;
}

bool QtPlayer::endedEarly() const
{
    switch (m_player.metaData().value(QMediaMetaData::FileFormat).value<QMediaFormat::FileFormat>()) {
    case QMediaFormat::MPEG4:
    case QMediaFormat::Matroska:
    case QMediaFormat::WebM:
    case QMediaFormat::QuickTime:
    case QMediaFormat::FLAC:
    case QMediaFormat::Wave: break;
    default: // an estimated duration proves nothing
        return false;
    }
    const auto last = m_position.at(m_clock->now());
    return last && *last < m_media.duration - kLostEnd;
}

void QtPlayer::onError(QMediaPlayer::Error error)
{
    if (error == QMediaPlayer::NoError || m_stage == Stage::Failed || m_stage == Stage::Empty)
        return;
    fail(m_stage == Stage::Opening ? m_supply.facts().whyNotOpened : m_supply.damaged());
}

} // namespace farnear::player
