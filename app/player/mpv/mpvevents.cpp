// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of MpvPlayer that listens to the core.
#include <array>

#include "mpvmedia.h"
#include "mpvplayer.h"
#include "player/filecheck.h"

namespace farnear::player {

namespace {

enum Observed : quint64 { ObservedEnd = 1, ObservedCache, ObservedOutput, ObservedMedia };

/** Media that ends this much before its stated duration has lost its end. */
constexpr Millis kLostEnd = 2000;

bool flag(const mpv_event_property &property)
{
    return property.format == MPV_FORMAT_FLAG && *static_cast<int *>(property.data) != 0;
}

QString string(const mpv_event_property &property)
{
    return property.format == MPV_FORMAT_STRING ? QString::fromUtf8(*static_cast<char **>(property.data)) : QString();
}

} // namespace

void MpvPlayer::observe()
{
    auto *handle = m_core->handle();
    mpv_observe_property(handle, ObservedEnd, "eof-reached", MPV_FORMAT_FLAG);
    mpv_observe_property(handle, ObservedCache, "paused-for-cache", MPV_FORMAT_FLAG);
    mpv_observe_property(handle, ObservedOutput, "current-ao", MPV_FORMAT_STRING);
    mpv_observe_property(handle, ObservedMedia, "track-list", MPV_FORMAT_NONE);
    mpv_observe_property(handle, ObservedMedia, "duration", MPV_FORMAT_NONE);
    mpv_set_wakeup_callback(
        handle,
        [](void *player) {
            QMetaObject::invokeMethod(static_cast<MpvPlayer *>(player), &MpvPlayer::readEvents, Qt::QueuedConnection);
        },
        this);
}

void MpvPlayer::readEvents()
{
    for (;;) {
        const mpv_event *event = mpv_wait_event(m_core->handle(), 0);
        if (event->event_id == MPV_EVENT_NONE)
            return;
        onEvent(*event);
    }
}

void MpvPlayer::onEvent(const mpv_event &event)
{
    switch (event.event_id) {
    case MPV_EVENT_COMMAND_REPLY: return onReply(event.reply_userdata, event.error >= 0);
    case MPV_EVENT_START_FILE: return onStarted();
    case MPV_EVENT_FILE_LOADED: return onLoaded();
    case MPV_EVENT_SEEK: return onSeekStarted();
    case MPV_EVENT_PLAYBACK_RESTART: return onRestarted();
    case MPV_EVENT_END_FILE: return onEndOfFile(*static_cast<mpv_event_end_file *>(event.data));
    case MPV_EVENT_PROPERTY_CHANGE:
        if (event.reply_userdata == ObservedMedia)
            return onMediaChanged();
        return onProperty(*static_cast<mpv_event_property *>(event.data));
    default: return;
    }
}

void MpvPlayer::onReply(quint64 id, bool succeeded)
{
    if (id == m_openId && m_stage == Stage::Asked)
        m_stage = Stage::Accepted;
    if (id != m_seekId || m_seekStage != SeekStage::Asked)
        return;
    m_seekStage = SeekStage::Queued;
    if (!succeeded) // nothing to seek in: stay
        becomeReady();
}

void MpvPlayer::onStarted()
{
    if (m_stage == Stage::Accepted)
        m_stage = Stage::Started;
}

void MpvPlayer::onLoaded()
{
    if (m_stage != Stage::Started)
        return;
    m_stage = Stage::Loaded;
    m_media = readMedia(*m_core);
    Q_EMIT opened(m_media);
    if (m_stage == Stage::Loaded && m_seekStage == SeekStage::Asked)
        startSeek();
}

void MpvPlayer::onSeekStarted()
{
    if (m_seekStage == SeekStage::Queued)
        m_seekStage = SeekStage::Running;
}

void MpvPlayer::onRestarted()
{
    const bool opening = m_stage == Stage::Loaded && m_seekStage == SeekStage::None;
    if (opening || m_seekStage == SeekStage::Running)
        becomeReady();
}

void MpvPlayer::becomeReady()
{
    m_stage = Stage::Ready;
    m_seekStage = SeekStage::None;
    m_standing = !m_playing;
    Q_EMIT prepared();
    if (m_stage == Stage::Ready && m_seekStage == SeekStage::None)
        answerPictures();
}

void MpvPlayer::onEndOfFile(const mpv_event_end_file &event)
{
    if (m_stage < Stage::Started || m_stage == Stage::Failed)
        return;
    if (event.error == MPV_ERROR_NOTHING_TO_PLAY && !m_silent) {
        m_silent = true;
        showPictures();
        return load();
    }
    fail(m_stage == Stage::Ready ? fileError(ErrorCode::FileDamaged, m_file) : whyNotOpened(m_file));
}

void MpvPlayer::onProperty(const mpv_event_property &property)
{
    const QByteArrayView name(property.name);
    if (name == "eof-reached")
        onEnd(flag(property));
    else if (name == "paused-for-cache" && property.format == MPV_FORMAT_FLAG && m_stage == Stage::Ready)
        Q_EMIT stalled(flag(property));
    else if (name == "current-ao")
        onOutput(string(property));
}

void MpvPlayer::onEnd(bool reached)
{
    m_atEnd = reached;
    if (!reached || !m_playing || m_stage != Stage::Ready || m_seekStage != SeekStage::None)
        return;
    m_playing = false; // keep-open pauses
    if (endedEarly())
        Q_EMIT failed(fileError(ErrorCode::FileDamaged, m_file));
    else
        Q_EMIT ended();
}

bool MpvPlayer::endedEarly() const
{
    static constexpr std::array kStatedDuration{"mov", "matroska", "mkv", "flac", "wav"};
    const QString format = m_core->text("file-format");
    const auto states = [&format](const char *name) { return format.startsWith(QLatin1String(name)); };
    return std::any_of(kStatedDuration.begin(), kStatedDuration.end(), states)
        && m_core->number("time-pos").value_or(0) * 1000 < m_media.duration - kLostEnd;
}

void MpvPlayer::onOutput(const QString &output)
{
    const bool missing = output == QStringLiteral("null") && m_device != QStringLiteral("null");
    if (missing && !m_warnedOfOutput)
        Q_EMIT failed({ErrorCode::NoAudioDevice, {}});
    m_warnedOfOutput = missing;
}

void MpvPlayer::onMediaChanged()
{
    if (m_stage != Stage::Loaded && m_stage != Stage::Ready)
        return;
    const auto media = readMedia(*m_core);
    if (media == m_media)
        return;
    m_media = media;
    Q_EMIT mediaChanged(m_media);
}

} // namespace farnear::player
