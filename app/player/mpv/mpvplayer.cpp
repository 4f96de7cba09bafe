// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvplayer.h"

#include <algorithm>

#include "player/mpv/mpvmedia.h"
#include "player/mpv/mpvpicture.h"

namespace farnear::player {

namespace {

/** Media that ends this much before its stated duration has lost its end. */
constexpr Millis kLostEnd = 2000;
/** So much of a file that grows must be there before it goes on, lest it stumbles along. */
constexpr Millis kGrowth = 2000;
/** A sound that begins so much after the place asked for is waited for. */
constexpr Millis kLaterSound = 2;

QByteArray seconds(Millis position)
{
    return QByteArray::number(position / 1000, 'f', 6);
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
    , m_time(options.clock)
    , m_events(m_core)
    , m_clock(m_core, options.clock)
    , m_output(m_core, options.audioDevice)
{
    connectParts();
    if (options.pictures) {
        m_video = std::make_unique<MpvVideo>(m_core);
        connect(m_video->drawing(), &MpvDrawing::changed, this, [this](bool drawing) {
            m_drawing = drawing;
            showPictures();
        });
    }
}

MpvPlayer::~MpvPlayer()
{
    m_events.disconnect(this);
    m_core->command(0, {"stop"}); // a renderer may keep the core a little longer
}

void MpvPlayer::connectParts()
{
    connect(&m_events, &MpvEvents::replied, this, &MpvPlayer::onReply);
    connect(&m_events, &MpvEvents::fileStarted, this, [this] { m_progress.fileStarted(); });
    connect(&m_events, &MpvEvents::fileLoaded, this, &MpvPlayer::onLoaded);
    connect(&m_events, &MpvEvents::fileEnded, this, &MpvPlayer::onFileEnded);
    connect(&m_events, &MpvEvents::seekStarted, this, [this] { m_progress.seekStarted(); });
    connect(&m_events, &MpvEvents::restarted, this, &MpvPlayer::onRestarted);
    connect(&m_events, &MpvEvents::endReached, this, &MpvPlayer::onEndReached);
    connect(&m_events, &MpvEvents::starves, this, &MpvPlayer::onStarves);
    connect(&m_events, &MpvEvents::outputChanged, this, &MpvPlayer::onOutput);
    connect(&m_events, &MpvEvents::mediaChanged, this, &MpvPlayer::onMediaChanged);
    connect(&m_supply, &FileSupply::stalled, this, &MpvPlayer::stalled);
    connect(&m_supply, &FileSupply::grown, this, &MpvPlayer::onGrown);
    connect(&m_supply, &FileSupply::gaveUp, this, [this] { fail(m_supply.damaged()); });
    connect(&m_camera, &Camera::taken, this, &MpvPlayer::pictureTaken);
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
    m_target = std::max<Millis>(0, position);
    m_silent = false;
    m_progress.check();
    m_supply.open(file, [this](const FileFacts &facts) { onChecked(facts); });
}

void MpvPlayer::onChecked(const FileFacts &facts)
{
    if (!facts.path) {
        close();
        return fail(facts.path.error());
    }
    showPictures();
    load();
}

void MpvPlayer::load()
{
    m_playing = m_playing && m_supply.stall() == ports::Stall::Data; // opened once more
    m_atEnd = false;
    m_supply.expect();
    m_core->set("pause", true);
    m_core->set("start", QString::fromLatin1(seconds(m_target)));
    confine(*m_core, m_supply.file(), m_supply.facts());
    m_core->command(m_progress.open(), {"loadfile", sourceOf(m_supply.file(), m_supply.facts()), "replace"});
}

void MpvPlayer::close()
{
    forget();
    m_core->command(0, {"stop"});
}

void MpvPlayer::forget()
{
    m_progress.close();
    m_supply.close();
    m_media.close();
    m_playing = false;
    m_core->set("pause", true);
    m_camera.answerNone();
}

void MpvPlayer::play()
{
    if (!m_progress.wasReady())
        return;
    m_playing = true;
    if (m_supply.stall() == ports::Stall::Data)
        return;
    if (m_atEnd && m_progress.isReady())
        return onEndReached(true);
    m_core->set("pause", false);
    m_clock.run();
}

void MpvPlayer::pause()
{
    m_core->set("pause", true);
    m_playing = false;
}

void MpvPlayer::seek(Millis position)
{
    if (m_progress.isIdle())
        return;
    m_target = std::max<Millis>(0, position); // beyond the end, too: the duration is a guess
    if (m_progress.isChecking())
        return;
    m_progress.wantSeek();
    if (m_progress.isLoaded())
        startSeek();
}

void MpvPlayer::startSeek()
{
    m_supply.expect();
    m_core->command(m_progress.seek(), {"seek", seconds(m_target), "absolute+exact"});
}

void MpvPlayer::setRate(double rate, RateMode mode)
{
    m_output.setRate(rate, mode);
}

void MpvPlayer::setVolume(double volume)
{
    m_output.setVolume(volume);
}

void MpvPlayer::setMuted(bool muted)
{
    m_output.setMuted(muted);
}

void MpvPlayer::selectTrack(ports::Track::Kind kind, int id)
{
    player::selectTrack(*m_core, kind, id);
}

void MpvPlayer::setSubtitleMargin(double share)
{
    m_core->set("sub-pos", qRound64(100 * (1 - std::clamp(share, 0.0, 0.5))));
}

void MpvPlayer::setAudioDevice(const QString &name)
{
    m_output.setDevice(name);
}

ports::PositionReading MpvPlayer::position() const
{
    if (!m_progress.isReady() || m_supply.stall() != ports::Stall::None)
        return {};
    return m_clock.read(!m_media.media().hasAudio || m_atEnd);
}

ports::VideoSource *MpvPlayer::videoSource()
{
    return m_video.get();
}

void MpvPlayer::takePicture()
{
    m_camera.ask();
    if (m_progress.isReady())
        answerPictures();
    else if (m_progress.isIdle())
        m_camera.answerNone();
}

// The core copies its picture between two frames; waiting for that would hold up the room thread.
void MpvPlayer::answerPictures()
{
    m_camera.answer([core = m_core, window = m_video ? m_video->frameGrab() : nullptr] {
        return readPicture(*core, window.get());
    });
}

void MpvPlayer::fail(const Error &error)
{
    m_progress.fail();
    m_playing = false;
    m_supply.close();
    m_camera.answerNone();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void MpvPlayer::showPictures()
{
    m_core->set("vo", m_drawing ? QStringLiteral("libmpv") : QStringLiteral("null"));
    m_core->set("vid", m_drawing || m_silent ? QStringLiteral("auto") : QStringLiteral("no"));
}

void MpvPlayer::onReply(quint64 id, bool succeeded)
{
    if (m_progress.replied(id, succeeded)) // nothing to seek in: stay
        becomeReady();
}

void MpvPlayer::onLoaded()
{
    if (!m_progress.fileLoaded())
        return;
    m_media.open(readMedia(*m_core), m_supply.facts().lengthMissing);
    if (m_media.media().hasVideo)
        addSubtitles(*m_core, m_supply.facts().subtitles);
    Q_EMIT opened(m_media.media());
    if (m_progress.isLoaded() && !m_progress.wasReady() && m_progress.wantsSeek())
        startSeek();
}

void MpvPlayer::onRestarted()
{
    if (m_progress.restarted())
        becomeReady();
}

void MpvPlayer::becomeReady()
{
    m_progress.becomeReady();
    if (isPartOnly() && !hasData())
        return starve();
    if (m_supply.stall() == ports::Stall::Data)
        m_core->set("pause", !m_playing);
    m_supply.arrived();
    stand();
    Q_EMIT prepared();
    if (m_progress.isReady())
        answerPictures();
}

/** Where: at the place asked for or, if the sound begins after it and nothing else is shown, at its beginning. */
void MpvPlayer::stand()
{
    if (m_playing)
        return m_clock.run();
    m_clock.standAt(hasData() ? m_target : std::min(m_target, m_clock.place().value_or(0))); // the end
    const bool seen = m_media.media().hasVideo && m_drawing;
    const Millis sound = m_clock.sound().value_or(0);
    if (m_media.media().hasAudio && !seen && sound > m_target + kLaterSound)
        m_clock.standAt(sound);
}

/** The file ends before what it promises: somebody may still be writing to it. */
void MpvPlayer::starve()
{
    if (!m_supply.mayGrow())
        return fail(m_supply.damaged());
    const Millis last = std::max<Millis>(1000, m_clock.place().value_or(0));
    m_supply.starve(qint64(double(m_supply.facts().size) * kGrowth / last));
}

void MpvPlayer::onGrown()
{
    if (m_progress.isLoaded())
        startSeek();
    else
        load();
}

void MpvPlayer::onFileEnded(int error)
{
    if (!m_progress.isStarted())
        return;
    if (error == MPV_ERROR_NOTHING_TO_PLAY && !m_silent) {
        m_silent = true;
        showPictures();
        return load();
    }
    if (m_progress.wasReady())
        return fail(m_supply.damaged());
    const Error why = m_supply.facts().whyNotOpened;
    if (why.code != ErrorCode::FileDamaged || !m_supply.mayGrow())
        return fail(why);
    m_progress.waitForFile(); // what it needs to be opened may still be to come
    m_supply.starve(m_supply.facts().size);
}

void MpvPlayer::onStarves(bool starving)
{
    if (m_progress.wasReady())
        m_supply.setStall(starving ? ports::Stall::Disk : ports::Stall::None);
}

void MpvPlayer::onEndReached(bool reached)
{
    m_atEnd = reached;
    if (!reached || !m_playing || !m_progress.isReady() || m_supply.stall() == ports::Stall::Data)
        return;
    // keep-open pauses. Is it the end of all, or of what is there?
    m_supply.lookAgain([this](bool grew) { onLookedAtEnd(grew); });
}

void MpvPlayer::onLookedAtEnd(bool grew)
{
    if (!m_atEnd || !m_playing || !m_progress.isReady())
        return;
    if (!grew && !isPartOnly())
        return onEnded();
    m_target = m_clock.place().value_or(m_target);
    if (grew)
        startSeek();
    else
        starve();
}

void MpvPlayer::onEnded()
{
    m_playing = false;
    m_media.endedAt(m_clock.place().value_or(0));
    onMediaChanged();
    Q_EMIT ended();
}

/** Of what the file says there is, the place where it ran out of data leaves something out. */
bool MpvPlayer::isPartOnly() const
{
    const Millis at = m_atEnd ? m_clock.place().value_or(0) : m_target;
    return at < m_media.statedDuration() - kLostEnd && statesDuration(*m_core);
}

bool MpvPlayer::hasData() const
{
    return m_clock.sound() || m_core->number("demuxer-cache-time");
}

void MpvPlayer::onOutput(const QString &output)
{
    if (m_output.isNewlyMissing(output))
        Q_EMIT failed({ErrorCode::NoAudioDevice, {}});
}

void MpvPlayer::onMediaChanged()
{
    if (m_progress.isLoaded() && m_media.update(readMedia(*m_core), m_time->now()))
        Q_EMIT mediaChanged(m_media.media());
}

} // namespace farnear::player
