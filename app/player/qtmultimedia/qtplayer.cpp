// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtplayer.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QMediaMetaData>

#include <algorithm>

#include "base/filecheck.h"

namespace farnear::player {

namespace {

/** Without pictures nothing tells that a seek has landed; the backend needs about this long. */
constexpr int kSettleMs = 60;
/** With pictures the first frame tells; a file may show none there. */
constexpr int kFrameDeadlineMs = 1000;

QAudioDevice findDevice(const QString &name)
{
    const auto devices = QMediaDevices::audioOutputs();
    for (const QAudioDevice &device : devices) {
        if (device.id() == name.toUtf8() || device.description() == name)
            return device;
    }
    return QMediaDevices::defaultAudioOutput();
}

} // namespace

void QtPlayer::chooseBackend()
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // The default GStreamer backend goes silent after the second seek or rate change.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
#endif
}

Expected<std::unique_ptr<ports::Player>> QtPlayer::make(const EngineOptions &options)
{
    chooseBackend();
    auto player = std::unique_ptr<QtPlayer>(new QtPlayer(options));
    if (!player->m_player.isAvailable())
        return ErrorCode::EngineMissing;
    return std::unique_ptr<ports::Player>(std::move(player));
}

QtPlayer::QtPlayer(const EngineOptions &options) : m_clock(options.clock), m_device(options.audioDevice)
{
    m_camera.setMaxThreadCount(1);
    m_seekTimer.setSingleShot(true);
    if (options.pictures) {
        m_video = std::make_unique<QtVideo>();
        m_player.setVideoSink(m_video->playerSink());
    }
    attachOutput();
    connectPlayer();
}

QtPlayer::~QtPlayer()
{
    m_player.disconnect(this);
    m_player.stop();
}

void QtPlayer::connectPlayer()
{
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &QtPlayer::onStatus);
    connect(&m_player, &QMediaPlayer::positionChanged, this, &QtPlayer::onPosition);
    connect(&m_player, &QMediaPlayer::errorOccurred, this, &QtPlayer::onError);
    connect(&m_player, &QMediaPlayer::tracksChanged, this, &QtPlayer::refreshMedia);
    connect(&m_player, &QMediaPlayer::durationChanged, this, &QtPlayer::refreshMedia);
    connect(&m_growth, &GrowthWatch::grown, this, [this](qint64 size) {
        m_facts.size = size;
        load();
    });
    connect(&m_growth, &GrowthWatch::gaveUp, this, [this] { fail(fileError(ErrorCode::FileDamaged, m_file)); });
    connect(&m_seekTimer, &QTimer::timeout, this, &QtPlayer::becomeReady);
    if (m_video)
        connect(m_video->playerSink(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
            if (m_stage == Stage::Preparing && frame.isValid() && frame.startTime() / 1000 >= m_target - 100)
                becomeReady();
        });
}

void QtPlayer::attachOutput()
{
    // Without a device, an attached output crashes play() in Qt 6.4.
    if (QMediaDevices::audioOutputs().isEmpty()) {
        m_player.setAudioOutput(nullptr);
        m_output.reset();
        return;
    }
    if (!m_output)
        m_output = std::make_unique<QAudioOutput>();
    m_output->setDevice(findDevice(m_device));
    m_output->setVolume(static_cast<float>(m_volume * m_volume * m_volume));
    m_output->setMuted(m_muted);
    m_player.setAudioOutput(m_output.get());
}

ports::PlayerCapabilities QtPlayer::capabilities() const
{
    return {.engine = QStringLiteral("qt"),
            .sampleTrueRate = false,
            .pitchKeptRate = false,
            .subtitles = QT_VERSION >= QT_VERSION_CHECK(6, 5, 0), // selecting one crashes Qt 6.4
            .audioTracks = true,
            .volumeBoost = false,
            .matroska = QT_VERSION >= QT_VERSION_CHECK(6, 5, 0), // see seeksEverywhere()
            .clockError = 20,
            .frameError = 40};
}

void QtPlayer::open(const QUrl &file, Millis position)
{
    close();
    m_file = file;
    m_target = std::max<Millis>(0, position);
    m_announced = false;
    m_stage = Stage::Checking;
    m_probe.look(file, [this](const FileFacts &facts) { onChecked(facts); });
}

void QtPlayer::onChecked(const FileFacts &facts)
{
    m_facts = facts;
    if (!facts.path)
        return fail(facts.path.error());
    load();
}

void QtPlayer::load()
{
    m_stage = Stage::Opening;
    m_playing = m_playing && m_stall == ports::Stall::Data; // opened once more
    m_atEnd = false;
    attachOutput();
    m_player.setSource({}); // the same source again would not be opened anew
    m_player.setSource(m_file);
}

void QtPlayer::close()
{
    m_stage = Stage::Empty;
    m_playing = false;
    m_seekTimer.stop();
    m_probe.forget();
    m_growth.stop();
    m_stall = ports::Stall::None;
    m_media = {};
    m_player.stop();
    m_player.setSource({});
    answerNoPictures();
}

void QtPlayer::play()
{
    if (m_stage != Stage::Ready)
        return;
    if (m_atEnd) {
        QMetaObject::invokeMethod(this, &QtPlayer::ended, Qt::QueuedConnection);
        return;
    }
    m_playing = true;
    m_standing = false;
    m_position.restart(m_player.playbackRate());
    m_player.play();
}

void QtPlayer::pause()
{
    if (m_stage != Stage::Ready && m_stage != Stage::Preparing)
        return;
    m_playing = false;
    if (!m_atEnd)
        m_player.pause();
}

void QtPlayer::seek(Millis position)
{
    if (m_stage == Stage::Empty || m_stage == Stage::Failed)
        return;
    m_target = std::max<Millis>(0, position);
    if (m_media.duration > 0)
        m_target = std::min(m_target, m_media.duration);
    if (m_stage <= Stage::Opening)
        return;
    if (m_atEnd) // from its end, Qt 6.4 would stop again at once: open the file anew
        load();
    else
        standAt(m_target);
}

void QtPlayer::standAt(Millis position)
{
    m_stage = Stage::Preparing;
    m_player.setPosition(qRound64(position));
    m_seekTimer.start(m_video && m_media.hasVideo ? kFrameDeadlineMs : kSettleMs);
}

void QtPlayer::becomeReady()
{
    if (m_stage != Stage::Preparing)
        return;
    m_seekTimer.stop();
    m_stage = Stage::Ready;
    m_standing = !m_playing;
    m_position.restart(m_player.playbackRate());
    if (m_stall == ports::Stall::Data) {
        m_growth.stop();
        stall(ports::Stall::None);
        if (m_playing)
            m_player.play();
    }
    Q_EMIT prepared();
    if (m_stage == Stage::Ready)
        answerPictures();
}

void QtPlayer::stall(ports::Stall why)
{
    if (m_stall == why)
        return;
    m_stall = why;
    Q_EMIT stalled(why);
}

/** The file ends before what it promises: somebody may still be writing to it. */
void QtPlayer::starve()
{
    if (!GrowthWatch::mayGrow(m_facts.unchangedFor))
        return fail(fileError(ErrorCode::FileDamaged, m_file));
    m_playing = true;
    m_growth.start(m_file, m_facts.size, m_facts.size / 20);
    stall(ports::Stall::Data);
}

void QtPlayer::setRate(double rate, RateMode)
{
    if (qFuzzyCompare(rate, m_player.playbackRate()))
        return;
    m_player.setPlaybackRate(rate);
    m_position.restart(rate);
}

void QtPlayer::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_output)
        m_output->setVolume(static_cast<float>(m_volume * m_volume * m_volume));
}

void QtPlayer::setMuted(bool muted)
{
    m_muted = muted;
    if (m_output)
        m_output->setMuted(muted);
}

void QtPlayer::selectTrack(ports::Track::Kind kind, int id)
{
    if (m_stage != Stage::Ready)
        return;
    if (kind == ports::Track::Kind::Audio) {
        const qint64 here = m_player.position();
        m_player.setActiveAudioTrack(id);
        m_player.setPosition(here); // Qt 6.4 starts the track from the beginning
        m_position.restart(m_player.playbackRate());
    } else if (kind == ports::Track::Kind::Subtitle && capabilities().subtitles) {
        m_player.setActiveSubtitleTrack(id);
    }
    refreshMedia();
}

void QtPlayer::setAudioDevice(const QString &name)
{
    m_device = name;
    attachOutput();
}

ports::PositionReading QtPlayer::position() const
{
    if (m_stage != Stage::Ready || m_stall != ports::Stall::None)
        return {};
    const Millis now = m_clock->now();
    if (m_standing)
        return {.valid = true, .media = m_target, .local = now};
    if (!m_playing)
        return {.valid = true, .media = Millis(m_player.position()), .local = now};
    const auto media = m_position.at(now);
    if (!media)
        return {};
    return {.valid = true, .media = std::max(*media, m_target), .local = now}; // nothing before was played
}

ports::VideoSource *QtPlayer::videoSource()
{
    return m_video.get();
}

void QtPlayer::takePicture()
{
    ++m_picturesWanted;
    if (m_stage == Stage::Ready)
        answerPictures();
    else if (m_stage == Stage::Empty || m_stage == Stage::Failed)
        answerNoPictures();
}

void QtPlayer::answerPictures()
{
    if (!m_video || !m_media.hasVideo)
        return answerNoPictures();
    for (; m_picturesWanted > 0; --m_picturesWanted) {
        m_camera.start([this, frame = m_video->newestFrame()] {
            const auto picture = readPicture(frame);
            QMetaObject::invokeMethod(
                this, [this, picture] { Q_EMIT pictureTaken(picture); }, Qt::QueuedConnection);
        });
    }
}

void QtPlayer::answerNoPictures()
{
    for (; m_picturesWanted > 0; --m_picturesWanted)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT pictureTaken({}); }, Qt::QueuedConnection);
}

void QtPlayer::fail(const Error &error)
{
    m_stage = Stage::Failed;
    m_stall = ports::Stall::None;
    m_growth.stop();
    m_seekTimer.stop();
    answerNoPictures();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

} // namespace farnear::player
