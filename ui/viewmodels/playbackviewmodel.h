// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include "session/playbackcontroller.h"
#include "session/queuecontroller.h"
#include "session/roomcontroller.h"
#include "ui/video/videohandle.h"
#include "viewmodels/chaptermodel.h"
#include "viewmodels/coverloader.h"
#include "viewmodels/obstacleviewmodel.h"
#include "viewmodels/speedviewmodel.h"
#include "viewmodels/tracksviewmodel.h"
#include "viewmodels/volumeviewmodel.h"

namespace farnear::viewmodels {

/** What plays, where it is, and how to go elsewhere in it. Times are milliseconds of media. Main thread. */
class PlaybackViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(Phase phase READ phase NOTIFY changed FINAL)
    /** People want it to play: Playing or Gathering; what the play button shows. */
    Q_PROPERTY(bool playing READ playing NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL) //!< anything but Empty
    Q_PROPERTY(bool isMusic READ isMusic NOTIFY changed FINAL)
    Q_PROPERTY(bool hasVideo READ hasVideo NOTIFY changed FINAL)
    Q_PROPERTY(bool canControl READ canControl NOTIFY changed FINAL) //!< false: only the host may
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString artist READ artist NOTIFY changed FINAL)
    Q_PROPERTY(QString album READ album NOTIFY changed FINAL)
    /** Under the title: the chapter of a film, artist and album of music. */
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY subtitleChanged FINAL)
    /** Picture of the album as a data: URL for an Image; empty without one. */
    Q_PROPERTY(QUrl cover READ cover NOTIFY coverChanged FINAL)
    /** For the video item: `VideoItem { source: root.playback.videoSource }`. */
    Q_PROPERTY(farnear::ui::VideoHandle *videoSource READ videoSource CONSTANT FINAL)

    Q_PROPERTY(double position READ position NOTIFY positionChanged FINAL)
    Q_PROPERTY(double duration READ duration NOTIFY changed FINAL) //!< of what is known so far; 0: nothing
    /** False: the file doesn't say how long it is; duration grows while it is read. */
    Q_PROPERTY(bool lengthKnown READ lengthKnown NOTIFY changed FINAL)
    Q_PROPERTY(QString positionText READ positionText NOTIFY positionTextChanged FINAL)
    Q_PROPERTY(QString durationText READ durationText NOTIFY changed FINAL) //!< "1:39:48"; "0:24+" for what is known
    Q_PROPERTY(QString remainingText READ remainingText NOTIFY positionTextChanged FINAL)
    Q_PROPERTY(farnear::viewmodels::ChapterModel *chapters READ chapters CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::TracksViewModel *tracks READ tracks CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::SpeedViewModel *speed READ speed CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::VolumeViewModel *volume READ volume CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ObstacleViewModel *obstacle READ obstacle CONSTANT FINAL)
    Q_PROPERTY(QString engineName READ engineName NOTIFY changed FINAL)
public:
    enum Phase { Empty, Loading, Missing, Failed, Paused, Gathering, Playing };
    Q_ENUM(Phase)

    /** The controllers outlive this. */
    PlaybackViewModel(session::PlaybackController &playback, session::QueueController &queue,
                      const session::RoomController &room, CoverReader coverReader, QObject *parent = nullptr);
    ~PlaybackViewModel() override;

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool playing() const;
    [[nodiscard]] bool loaded() const;
    [[nodiscard]] bool isMusic() const;
    [[nodiscard]] bool hasVideo() const;
    [[nodiscard]] bool canControl() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString artist() const;
    [[nodiscard]] QString album() const;
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QUrl cover() const { return m_cover.cover(); }
    [[nodiscard]] ui::VideoHandle *videoSource() { return &m_videoSource; }
    [[nodiscard]] double position() const { return m_position; }
    [[nodiscard]] double duration() const;
    [[nodiscard]] bool lengthKnown() const { return m_controller.state().media.lengthKnown; }
    [[nodiscard]] QString positionText() const { return m_positionText; }
    [[nodiscard]] QString durationText() const;
    [[nodiscard]] QString remainingText() const;
    [[nodiscard]] ChapterModel *chapters() { return &m_chapters; }
    [[nodiscard]] TracksViewModel *tracks() { return &m_tracks; }
    [[nodiscard]] SpeedViewModel *speed() { return &m_speed; }
    [[nodiscard]] VolumeViewModel *volume() { return &m_volume; }
    [[nodiscard]] ObstacleViewModel *obstacle() { return &m_obstacle; }
    [[nodiscard]] QString engineName() const;

    Q_INVOKABLE void play() { m_controller.play(); }
    Q_INVOKABLE void pause() { m_controller.pause(); }
    Q_INVOKABLE void togglePlay();
    Q_INVOKABLE void seek(double position);
    /** Relative, held inside the file. */
    Q_INVOKABLE void seekBy(double ms);
    /** 0 .. 1 of the whole. */
    Q_INVOKABLE void seekToFraction(double fraction);
    /** -1 or 1: the neighbouring chapter. */
    Q_INVOKABLE void stepChapter(int direction);
    /** "41:33" for a place on the seek bar, 0 .. 1. */
    Q_INVOKABLE QString timeAt(double fraction) const;

    /** Nobody looks: positions need no telling. */
    void setWatched(bool watched);

Q_SIGNALS:
    void changed();
    void positionChanged();
    void positionTextChanged();
    void subtitleChanged();
    void coverChanged();

private:
    void refresh();
    void setTimer();
    void tick();
    void setTexts();
    [[nodiscard]] QString currentSubtitle() const;
    [[nodiscard]] const session::Playback &state() const;

    session::PlaybackController &m_controller;
    session::QueueController &m_queue;
    const session::RoomController &m_room;
    CoverLoader m_cover;
    ChapterModel m_chapters;
    TracksViewModel m_tracks;
    SpeedViewModel m_speed;
    VolumeViewModel m_volume;
    ObstacleViewModel m_obstacle;
    QTimer m_timer;
    ui::VideoHandle m_videoSource;
    double m_position = 0;
    QString m_positionText;
    QString m_subtitle;
    bool m_watched = true;
};

} // namespace farnear::viewmodels
