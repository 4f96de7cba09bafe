// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "player/camera.h"
#include "player/engineoptions.h"
#include "player/filesupply.h"
#include "player/mpv/mpvclock.h"
#include "player/mpv/mpvcore.h"
#include "player/mpv/mpvevents.h"
#include "player/mpv/mpvoutput.h"
#include "player/mpv/mpvprogress.h"
#include "player/mpv/mpvvideo.h"
#include "player/openmedia.h"
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
    MpvPlayer(std::shared_ptr<MpvCore> core, const EngineOptions &options);

    void connectParts();
    void onChecked(const FileFacts &facts);
    void forget();
    void load();
    void startSeek();
    void stand();
    void starve();
    void becomeReady();
    void fail(const Error &error);
    void showPictures();
    void answerPictures();

    void onReply(quint64 id, bool succeeded);
    void onLoaded();
    void onRestarted();
    void onFileEnded(int error);
    void onEndReached(bool reached);
    void onLookedAtEnd(bool grew);
    void onEnded();
    void onGrown();
    void onStarves(bool starving);
    void onOutput(const QString &output);
    void onMediaChanged();
    [[nodiscard]] bool isPartOnly() const;
    [[nodiscard]] bool hasData() const;

    std::shared_ptr<MpvCore> m_core;
    std::shared_ptr<const Clock> m_time;
    std::unique_ptr<MpvVideo> m_video; //!< null: run without pictures
    MpvEvents m_events;
    MpvProgress m_progress;
    MpvClock m_clock;
    MpvOutput m_output;
    FileSupply m_supply;
    OpenMedia m_media;
    Camera m_camera;
    Millis m_target = 0; //!< of the open or seek under way, or of the last one
    bool m_playing = false;
    bool m_atEnd = false;
    bool m_drawing = false;
    bool m_silent = false; //!< nothing but pictures in the file: mpv needs them for its clock
};

} // namespace farnear::player
