// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

#include "player/engineoptions.h"
#include "player/fileprobe.h"
#include "player/growthwatch.h"
#include "player/mpv/mpvcore.h"
#include "player/mpv/mpvvideo.h"
#include "ports/player.h"

namespace farnear::player {

/** The engine made of libmpv: exact seeks, sample-true rates, a clock good to a fraction of a millisecond. */
class MpvPlayer final : public ports::Player {
    Q_OBJECT
public:
    /** EngineMissing when libmpv does not start. */
    [[nodiscard]] static Expected<std::unique_ptr<ports::Player>> make(const EngineOptions &options);
    ~MpvPlayer() override;

    [[nodiscard]] ports::PlayerCapabilities capabilities() const override;
    void open(const QUrl &file, Millis position) override;
    void close() override;
    void play() override;
    void pause() override;
    void seek(Millis position) override;
    void setRate(double rate, RateMode mode) override;
    void setVolume(double volume) override;
    void setMuted(bool muted) override;
    void selectTrack(ports::Track::Kind kind, int id) override;
    void setSubtitleMargin(double share) override;
    void setAudioDevice(const QString &name) override;
    [[nodiscard]] ports::PositionReading position() const override;
    [[nodiscard]] ports::VideoSource *videoSource() override;
    void takePicture() override;

private:
    /** How far an open() has come; events before Started belong to the file before. */
    enum class Stage { Empty, Checking, Asked, Accepted, Started, Loaded, Ready, Failed };
    /** How far the last seek() has come; a restart counts only for a seek that runs. */
    enum class SeekStage { None, Asked, Queued, Running };

    MpvPlayer(std::shared_ptr<MpvCore> core, const EngineOptions &options);

    void observe();
    void onChecked(const FileFacts &facts);
    void forget();
    void load();
    void startSeek();
    void stand();
    void starve();
    void onGrown(qint64 size);
    void stall(ports::Stall why);
    void becomeReady();
    void fail(const Error &error);
    void showPictures();
    void answerPictures();
    void answerNoPictures();

    void readEvents();
    void onEvent(const mpv_event &event);
    void onReply(quint64 id, bool succeeded);
    void onStarted();
    void onLoaded();
    void addSubtitles();
    void onSeekStarted();
    void onRestarted();
    void onEndOfFile(const mpv_event_end_file &event);
    void onProperty(const mpv_event_property &property);
    void onEnd(bool reached);
    void onOutput(const QString &output);
    void onMediaChanged();
    void onEnded();
    [[nodiscard]] bool isPartOnly() const;
    [[nodiscard]] bool hasData() const;

    std::shared_ptr<MpvCore> m_core;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<MpvVideo> m_video; //!< null: run without pictures
    QString m_device;
    QUrl m_file;
    FileProbe m_probe;
    QTimer m_slowDisk; //!< the disk is said to hang when it runs out
    GrowthWatch m_growth;
    FileFacts m_facts; //!< of the file, when last looked at
    ports::Stall m_stall = ports::Stall::None;
    Stage m_stage = Stage::Empty;
    SeekStage m_seekStage = SeekStage::None;
    quint64 m_lastId = 0;
    quint64 m_openId = 0;
    quint64 m_seekId = 0;
    Millis m_target = 0;     //!< of the open or seek under way, or of the last one
    Millis m_standsAt = 0;   //!< m_target, or the next sound after it
    bool m_standing = false; //!< paused exactly at m_standsAt since the last open or seek
    bool m_playing = false;
    bool m_atEnd = false;
    bool m_drawing = false;
    bool m_silent = false; //!< nothing but pictures in the file: mpv needs them for its clock
    bool m_warnedOfOutput = false;
    double m_rate = 1;
    double m_speed = 1; //!< m_rate as mpv has it: a hair off at times
    RateMode m_rateMode = RateMode::Resample;
    ports::Media m_media;
    Millis m_statedDuration = 0; //!< of m_media, when it was opened
    std::optional<Millis> m_end; //!< where it was played to
    Millis m_toldAt = 0;         //!< when a longer duration was told last
    int m_picturesWanted = 0;    //!< taken once it stands where it was sent
    QThreadPool m_camera;        //!< one thread; its last picture is waited for when the player goes
};

} // namespace farnear::player
