// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvplayer.h"

#include <QDir>

#include <algorithm>
#include <cmath>

#include "base/filecheck.h"
#include "base/localfile.h"
#include "player/mpv/mpvpicture.h"

namespace farnear::player {

namespace {

/** A reading whose call took longer says too little about when it was true. */
constexpr Millis kSlowReading = 3;
/** A disk that doesn't say for so long what a file is, is said to hang. */
constexpr int kSlowDiskMs = 1500;

const char *trackProperty(ports::Track::Kind kind)
{
    switch (kind) {
    case ports::Track::Kind::Audio: return "aid";
    case ports::Track::Kind::Subtitle: return "sid";
    case ports::Track::Kind::Video: return "vid";
    }
    return "aid";
}

QByteArray seconds(Millis position)
{
    return QByteArray::number(position / 1000, 'f', 6);
}

/** What mpv is told to open. By itself it loses all but the first part of a chained Ogg file at the first seek. */
QByteArray sourceOf(const QUrl &file, const FileFacts &facts)
{
    const QByteArray path = QDir::toNativeSeparators(openablePath(file)).toUtf8();
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

} // namespace

Expected<std::unique_ptr<ports::Player>> MpvPlayer::make(const EngineOptions &options)
{
    auto core = MpvCore::make(options);
    if (!core)
        return core.error();
    return std::unique_ptr<ports::Player>(new MpvPlayer(*std::move(core), options));
}

MpvPlayer::MpvPlayer(std::shared_ptr<MpvCore> core, const EngineOptions &options)
    : m_core(std::move(core))
    , m_clock(options.clock)
    , m_device(options.audioDevice)
{
    m_camera.setMaxThreadCount(1);
    m_slowDisk.setSingleShot(true);
    m_slowDisk.setInterval(kSlowDiskMs);
    connect(&m_slowDisk, &QTimer::timeout, this, [this] { stall(ports::Stall::Disk); });
    connect(&m_growth, &GrowthWatch::grown, this, &MpvPlayer::onGrown);
    connect(&m_growth, &GrowthWatch::gaveUp, this, [this] { fail(fileError(ErrorCode::FileDamaged, m_file)); });
    if (options.pictures) {
        m_video = std::make_unique<MpvVideo>(m_core);
        connect(m_video->drawing(), &MpvDrawing::changed, this, [this](bool drawing) {
            m_drawing = drawing;
            showPictures();
        });
    }
    observe();
}

MpvPlayer::~MpvPlayer()
{
    mpv_set_wakeup_callback(m_core->handle(), nullptr, nullptr);
    m_core->command(0, {"stop"}); // a renderer may keep the core a little longer
}

ports::PlayerCapabilities MpvPlayer::capabilities() const
{
    return {.engine = QStringLiteral("mpv"),
            .sampleTrueRate = true,
            .pitchKeptRate = true,
            .subtitles = true,
            .subtitleMargin = true,
            .audioTracks = true,
            .volumeBoost = true,
            .clockError = 1,
            .frameError = 0};
}

void MpvPlayer::open(const QUrl &file, Millis position)
{
    forget(); // the file before stays open until the disk has answered
    m_file = file;
    m_target = std::max<Millis>(0, position);
    m_silent = false;
    m_stage = Stage::Checking;
    m_slowDisk.start();
    m_probe.look(file, [this](const FileFacts &facts) { onChecked(facts); });
}

void MpvPlayer::onChecked(const FileFacts &facts)
{
    m_facts = facts;
    if (!facts.path) {
        close();
        return fail(facts.path.error());
    }
    showPictures();
    load();
}

void MpvPlayer::load()
{
    m_stage = Stage::Asked;
    m_seekStage = SeekStage::None;
    m_playing = m_playing && m_stall == ports::Stall::Data; // opened once more
    m_atEnd = false;
    m_slowDisk.start();
    m_core->set("pause", true);
    m_core->set("start", QString::fromLatin1(seconds(m_target)));
    m_core->set("access-references", m_facts.parts.size() > 1); // to the parts of this very file
    m_openId = ++m_lastId;
    m_core->command(m_openId, {"loadfile", sourceOf(m_file, m_facts), "replace"});
}

void MpvPlayer::close()
{
    forget();
    m_core->command(0, {"stop"});
}

void MpvPlayer::forget()
{
    m_stage = Stage::Empty;
    m_seekStage = SeekStage::None;
    m_playing = false;
    m_media = {};
    m_end.reset();
    m_stall = ports::Stall::None;
    m_probe.forget();
    m_slowDisk.stop();
    m_growth.stop();
    m_core->set("pause", true);
    answerNoPictures();
}

void MpvPlayer::play()
{
    if (m_stage != Stage::Ready)
        return;
    m_playing = true;
    if (m_stall == ports::Stall::Data)
        return;
    if (m_atEnd && m_seekStage == SeekStage::None)
        return onEnd(true);
    m_core->set("pause", false);
    m_standing = false;
}

void MpvPlayer::pause()
{
    m_core->set("pause", true);
    m_playing = false;
}

void MpvPlayer::seek(Millis position)
{
    if (m_stage < Stage::Checking || m_stage == Stage::Failed)
        return;
    m_target = std::max<Millis>(0, position); // beyond the end, too: the duration is a guess
    if (m_stage == Stage::Checking)
        return;
    m_seekStage = SeekStage::Asked;
    if (m_stage >= Stage::Loaded)
        startSeek();
}

void MpvPlayer::startSeek()
{
    m_seekStage = SeekStage::Asked;
    m_slowDisk.start();
    m_seekId = ++m_lastId;
    m_core->command(m_seekId, {"seek", seconds(m_target), "absolute+exact"});
}

void MpvPlayer::setRate(double rate, RateMode mode)
{
    if (rate == m_rate && mode == m_rateMode)
        return;
    if (mode != m_rateMode)
        m_core->set("audio-pitch-correction", mode == RateMode::KeepPitch);
    // The mode takes effect with the next change of speed: make one, by the smallest step there is.
    const bool same = rate == m_speed && rate != 1;
    m_speed = same ? std::nextafter(rate, 2.0) : rate;
    m_core->set("speed", m_speed);
    m_rate = rate;
    m_rateMode = mode;
}

void MpvPlayer::setVolume(double volume)
{
    m_core->set("volume", std::clamp(volume, 0.0, 1.3) * 100); // mpv's scale is cubic
}

void MpvPlayer::setMuted(bool muted)
{
    m_core->set("mute", muted);
}

void MpvPlayer::selectTrack(ports::Track::Kind kind, int id)
{
    if (id < 0)
        m_core->set(trackProperty(kind), QStringLiteral("no"));
    else
        m_core->set(trackProperty(kind), qint64(id));
}

void MpvPlayer::setSubtitleMargin(double share)
{
    m_core->set("sub-pos", qRound64(100 * (1 - std::clamp(share, 0.0, 0.5))));
}

void MpvPlayer::setAudioDevice(const QString &name)
{
    m_device = name;
    m_core->set("audio-device", name.isEmpty() ? QStringLiteral("auto") : name);
}

ports::PositionReading MpvPlayer::position() const
{
    if (m_stage != Stage::Ready || m_seekStage != SeekStage::None || m_stall != ports::Stall::None)
        return {};
    if (m_standing) // the output's own reading is stale until it runs again
        return {.valid = true, .media = m_standsAt, .local = m_clock->now()};
    const Millis before = m_clock->now();
    auto seconds = m_core->number("audio-pts");
    if (!seconds && (!m_media.hasAudio || m_atEnd))
        seconds
            = m_core->number("time-pos"); // pictures: beside sound that is yet to come, it would only be a worse clock
    const Millis after = m_clock->now();
    if (!seconds || after - before > kSlowReading)
        return {};
    return {.valid = true, .media = *seconds * 1000, .local = (before + after) / 2};
}

ports::VideoSource *MpvPlayer::videoSource()
{
    return m_video.get();
}

void MpvPlayer::takePicture()
{
    ++m_picturesWanted;
    if (m_stage == Stage::Ready && m_seekStage == SeekStage::None)
        answerPictures();
    else if (m_stage == Stage::Empty || m_stage == Stage::Failed)
        answerNoPictures();
}

// The core copies its picture between two frames; waiting for that would hold up the room thread.
void MpvPlayer::answerPictures()
{
    for (; m_picturesWanted > 0; --m_picturesWanted) {
        m_camera.start([this] {
            const auto picture = readPicture(*m_core);
            QMetaObject::invokeMethod(
                this, [this, picture] { Q_EMIT pictureTaken(picture); }, Qt::QueuedConnection);
        });
    }
}

void MpvPlayer::answerNoPictures()
{
    for (; m_picturesWanted > 0; --m_picturesWanted)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT pictureTaken({}); }, Qt::QueuedConnection);
}

void MpvPlayer::fail(const Error &error)
{
    m_stage = Stage::Failed;
    m_playing = false;
    m_stall = ports::Stall::None;
    m_slowDisk.stop();
    m_growth.stop();
    answerNoPictures();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void MpvPlayer::showPictures()
{
    m_core->set("vo", m_drawing ? QStringLiteral("libmpv") : QStringLiteral("null"));
    m_core->set("vid", m_drawing || m_silent ? QStringLiteral("auto") : QStringLiteral("no"));
}

} // namespace farnear::player
