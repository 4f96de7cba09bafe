// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMediaPlayer>
#include <QTimer>

#include <memory>

#include "base/expected.h"
#include "player/camera.h"
#include "player/engineoptions.h"
#include "player/filesupply.h"
#include "player/qtmultimedia/positionclock.h"
#include "player/qtmultimedia/qtoutput.h"
#include "player/qtmultimedia/qtvideo.h"
#include "ports/player.h"

namespace farnear::player {

/**
 * The engine made of Qt Multimedia, with the detours its versions need: see the comments at each. Coarser than mpv in
 * clock, seeks and rates, and says so.
 */
class QtPlayer final : public ports::Player {
    Q_OBJECT
public:
    /** Picks Qt's better backend where the default one is broken; before the first media object of the process. */
    static void chooseBackend();
    [[nodiscard]] static Expected<std::unique_ptr<ports::Player>> make(const EngineOptions &options);
    ~QtPlayer() override;

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
    void setAudioDevice(const QString &name) override;
    [[nodiscard]] ports::PositionReading position() const override;
    [[nodiscard]] ports::VideoSource *videoSource() override;
    void takePicture() override;

private:
    enum class Stage { Empty, Checking, Opening, Preparing, Ready, Failed };

    explicit QtPlayer(const EngineOptions &options);

    void connectPlayer();
    void onChecked(const FileFacts &facts);
    void load();
    void starve();
    void standAt(Millis position);
    void becomeReady();
    void fail(const Error &error);
    void onStatus(QMediaPlayer::MediaStatus status);
    void onLoaded();
    void onPosition(qint64 position);
    void onEnd();
    void onError(QMediaPlayer::Error error);
    [[nodiscard]] bool endedEarly() const;
    [[nodiscard]] bool seeksEverywhere() const;
    [[nodiscard]] ports::Media readMedia() const;
    void refreshMedia();
    void answerPictures();

    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<QtVideo> m_video; //!< null: run without pictures
    QtOutput m_output;
    QMediaPlayer m_player;
    QTimer m_seekTimer;
    PositionClock m_position;
    FileSupply m_supply;
    Stage m_stage = Stage::Empty;
    ports::Media m_media;
    Millis m_target = 0;      //!< of the open or seek under way, or of the last one
    bool m_announced = false; //!< opened() was said for this file
    bool m_standing = false;  //!< paused at m_target since the last open or seek
    bool m_playing = false;
    bool m_atEnd = false;
    Camera m_camera;
};

} // namespace farnear::player
