// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtplayer.h"

#include <algorithm>

#include "base/webaddress.h"

namespace farnear::player {

namespace {

/** Without pictures nothing tells that a seek has landed; the backend needs about this long. */
constexpr int kSettleMs = 60;
/** With pictures the first frame tells; a file may show none there. */
constexpr int kFrameDeadlineMs = 1000;

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

QtPlayer::QtPlayer(const EngineOptions &options) : m_clock(options.clock), m_output(options.audioDevice)
{
    m_seekTimer.setSingleShot(true);
    if (options.pictures) {
        m_video = std::make_unique<QtVideo>();
        m_player.setVideoSink(m_video->playerSink());
    }
    m_output.attach(m_player);
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
    connect(&m_supply, &FileSupply::stalled, this, &QtPlayer::stalled);
    connect(&m_supply, &FileSupply::grown, this, &QtPlayer::load);
    connect(&m_supply, &FileSupply::gaveUp, this, [this] { fail(m_supply.damaged()); });
    connect(&m_camera, &Camera::taken, this, &QtPlayer::pictureTaken);
    connect(&m_seekTimer, &QTimer::timeout, this, &QtPlayer::becomeReady);
    if (m_video)
        connect(m_video->playerSink(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
            if (m_stage == Stage::Preparing && frame.isValid() && Millis(frame.startTime()) / 1000 >= m_target - 100)
                becomeReady();
        });
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
            .soundError = 50, // 42 to 45 ms heard after a seek in FLAC, 14 after the next
            .frameError = 40};
}

void QtPlayer::open(const QUrl &file, Millis position)
{
    close();
    m_target = std::max<Millis>(0, position);
    m_announced = false;
    m_stage = Stage::Checking;
    m_supply.open(file, [this](const FileFacts &facts) { onChecked(facts); });
}

void QtPlayer::onChecked(const FileFacts &facts)
{
    if (!facts.path)
        return fail(facts.path.error());
    if (isOnTheWeb(m_supply.file())) // Qt would wait for the host in this very thread, however long
        return fail(facts.whyNotOpened);
    load();
}

void QtPlayer::load()
{
    m_stage = Stage::Opening;
    m_playing = m_playing && m_supply.stall() == ports::Stall::Data; // opened once more
    m_atEnd = false;
    m_supply.expect();
    m_output.attach(m_player);
    m_player.setSource({}); // the same source again would not be opened anew
    m_player.setSource(m_supply.file());
}

void QtPlayer::close()
{
    m_stage = Stage::Empty;
    m_playing = false;
    m_seekTimer.stop();
    m_supply.close();
    m_media = {};
    m_player.stop();
    m_player.setSource({});
    m_camera.answerNone();
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
    const bool starved = m_supply.stall() == ports::Stall::Data;
    m_supply.arrived();
    if (starved && m_playing)
        m_player.play();
    Q_EMIT prepared();
    if (m_stage == Stage::Ready)
        answerPictures();
}

/** The file ends before what it promises: somebody may still be writing to it. */
void QtPlayer::starve()
{
    if (!m_supply.mayGrow())
        return fail(m_supply.damaged());
    m_playing = true;
    m_supply.starve(m_supply.facts().size / 20);
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
    m_output.setVolume(volume);
}

void QtPlayer::setMuted(bool muted)
{
    m_output.setMuted(muted);
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
    m_output.setDevice(name);
    m_output.attach(m_player);
}

ports::PositionReading QtPlayer::position() const
{
    if (m_stage != Stage::Ready || m_supply.stall() != ports::Stall::None)
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
    m_camera.ask();
    if (m_stage == Stage::Ready)
        answerPictures();
    else if (m_stage == Stage::Empty || m_stage == Stage::Failed)
        m_camera.answerNone();
}

void QtPlayer::answerPictures()
{
    if (m_video && m_media.hasVideo)
        m_camera.answer([frame = m_video->newestFrame()] { return readPicture(frame); });
    else
        m_camera.answerNone();
}

void QtPlayer::fail(const Error &error)
{
    m_stage = Stage::Failed;
    m_supply.close();
    m_seekTimer.stop();
    m_camera.answerNone();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

} // namespace farnear::player
