// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of MpvPlayer that listens to the core.
#include <algorithm>
#include <array>
#include <cmath>

#include <QDir>
#include <QLocale>

#include "base/filecheck.h"
#include "mpvmedia.h"
#include "mpvplayer.h"

namespace farnear::player {

namespace {

enum Observed : quint64 { ObservedEnd = 1, ObservedCache, ObservedOutput, ObservedMedia };

/** Media that ends this much before its stated duration has lost its end. */
constexpr Millis kLostEnd = 2000;
/** So much of a file that grows must be there before it goes on, lest it stumbles along. */
constexpr Millis kGrowth = 2000;
/** A sound that begins so much after the place asked for is waited for. */
constexpr Millis kLaterSound = 2;
/** A duration that is wrong by more was a guess. */
constexpr Millis kWrongDuration = 1000;
/** A growing duration is told so often, at most. */
constexpr Millis kTellEvery = 1000;

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
    m_media.lengthKnown = !m_facts.lengthMissing;
    m_statedDuration = m_facts.lengthMissing ? 0 : m_media.duration;
    addSubtitles();
    Q_EMIT opened(m_media);
    if (m_stage == Stage::Loaded && m_seekStage == SeekStage::Asked)
        startSeek();
}

/** Those in files of their own, and shows what suits whoever watches: their language, else the film's only one. */
void MpvPlayer::addSubtitles()
{
    const auto &files = m_facts.subtitles.files;
    if (!m_media.hasVideo || files.isEmpty())
        return;
    const QString mine = QLocale().bcp47Name().section(u'-', 0, 0);
    const auto suits = [&](const SubtitleFile &file) { return file.language.section(u'-', 0, 0) == mine; };
    auto shown = std::find_if(files.begin(), files.end(), suits);
    if (shown == files.end())
        shown = files.begin();
    const bool wanted = m_core->text("options/sid") != u"no";
    for (auto file = files.begin(); file != files.end(); ++file) {
        const char *flag = wanted && file == shown ? "select" : "auto";
        m_core->command(0,
                        {"sub-add", QDir::toNativeSeparators(file->path).toUtf8(), flag, file->title.toUtf8(),
                         file->language.toUtf8()});
    }
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
    m_slowDisk.stop();
    if (isPartOnly() && !hasData())
        return starve();
    m_growth.stop();
    if (m_stall == ports::Stall::Data)
        m_core->set("pause", !m_playing);
    stall(ports::Stall::None);
    stand();
    Q_EMIT prepared();
    if (m_stage == Stage::Ready && m_seekStage == SeekStage::None)
        answerPictures();
}

/** Where: at the place asked for or, if the sound begins after it and nothing else is shown, at its beginning. */
void MpvPlayer::stand()
{
    m_standing = !m_playing;
    m_standsAt = m_target;
    if (!hasData()) // the end
        m_standsAt = std::min(m_target, m_core->number("time-pos").value_or(0) * 1000);
    if (!m_media.hasAudio || (m_media.hasVideo && m_drawing))
        return;
    const Millis sound = m_core->number("audio-pts").value_or(0) * 1000;
    if (sound > m_target + kLaterSound)
        m_standsAt = sound;
}

void MpvPlayer::stall(ports::Stall why)
{
    if (m_stall == why)
        return;
    m_stall = why;
    Q_EMIT stalled(why);
}

/** The file ends before what it promises: somebody may still be writing to it. */
void MpvPlayer::starve()
{
    if (!GrowthWatch::mayGrow(m_facts.unchangedFor))
        return fail(fileError(ErrorCode::FileDamaged, m_file));
    const Millis last = std::max<Millis>(1000, m_core->number("time-pos").value_or(0) * 1000);
    m_growth.start(m_file, m_facts.size, qint64(double(m_facts.size) * kGrowth / last));
    stall(ports::Stall::Data);
}

void MpvPlayer::onGrown(qint64 size)
{
    m_facts.size = size;
    if (m_stage < Stage::Loaded)
        load();
    else
        startSeek();
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
    if (m_stage == Stage::Ready)
        return fail(fileError(ErrorCode::FileDamaged, m_file));
    const bool damaged = m_facts.whyNotOpened.code == ErrorCode::FileDamaged;
    if (!damaged || !GrowthWatch::mayGrow(m_facts.unchangedFor))
        return fail(m_facts.whyNotOpened);
    m_stage = Stage::Asked; // what it needs to be opened may still be to come
    m_growth.start(m_file, m_facts.size, m_facts.size);
    stall(ports::Stall::Data);
}

void MpvPlayer::onProperty(const mpv_event_property &property)
{
    const QByteArrayView name(property.name);
    if (name == "eof-reached")
        onEnd(flag(property));
    else if (name == "paused-for-cache" && property.format == MPV_FORMAT_FLAG && m_stage == Stage::Ready)
        stall(flag(property) ? ports::Stall::Disk : ports::Stall::None);
    else if (name == "current-ao")
        onOutput(string(property));
}

void MpvPlayer::onEnd(bool reached)
{
    m_atEnd = reached;
    if (!reached || !m_playing || m_stage != Stage::Ready || m_seekStage != SeekStage::None)
        return;
    if (m_stall == ports::Stall::Data)
        return;
    // keep-open pauses. Is it the end of all, or of what is there?
    m_probe.look(m_file, [this](const FileFacts &facts) {
        const bool grew = facts.path && facts.size > m_facts.size;
        if (facts.path)
            m_facts = facts;
        if (!m_atEnd || !m_playing || m_stage != Stage::Ready || m_seekStage != SeekStage::None)
            return;
        if (!grew && !isPartOnly())
            return onEnded();
        m_target = m_core->number("time-pos").value_or(m_target / 1000) * 1000;
        if (grew)
            startSeek();
        else
            starve();
    });
}

void MpvPlayer::onEnded()
{
    m_playing = false;
    const Millis end = m_core->number("time-pos").value_or(0) * 1000;
    if (std::abs(end - m_media.duration) > kWrongDuration)
        m_end = end;
    m_toldAt = 0;
    onMediaChanged();
    Q_EMIT ended();
}

/** Of what the file says there is, the place where it ran out of data leaves something out. */
bool MpvPlayer::isPartOnly() const
{
    static constexpr std::array kStatesDuration{"mov", "matroska", "mkv", "flac", "wav"};
    const QString format = m_core->text("file-format");
    const auto states = [&format](const char *name) { return format.startsWith(QLatin1String(name)); };
    if (std::none_of(kStatesDuration.begin(), kStatesDuration.end(), states))
        return false;
    const Millis at = m_atEnd ? m_core->number("time-pos").value_or(0) * 1000 : m_target;
    return at < m_statedDuration - kLostEnd;
}

bool MpvPlayer::hasData() const
{
    return m_core->number("audio-pts") || m_core->number("demuxer-cache-time");
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
    auto media = readMedia(*m_core);
    media.duration = m_end.value_or(std::max(media.duration, m_media.duration));
    media.lengthKnown = m_end || (m_media.lengthKnown && media.duration < m_statedDuration + kWrongDuration);
    const Millis longer = media.duration - m_media.duration;
    const Millis now = m_clock->now();
    if (longer > 0 && media.tracks == m_media.tracks && now < m_toldAt + kTellEvery)
        return;
    if (media == m_media)
        return;
    m_toldAt = now;
    m_media = media;
    Q_EMIT mediaChanged(m_media);
}

} // namespace farnear::player
