// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <functional>

#include "session/playbackcontroller.h"
#include "session/queuecontroller.h"
#include "session/roomcontroller.h"
#include "ui/video/videohandle.h"
#include "viewmodels/chaptermodel.h"
#include "viewmodels/trackmodel.h"

namespace farnear::viewmodels {

/** What plays, where it is, and everything one can ask of it. Times are milliseconds of media. */
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
    Q_PROPERTY(farnear::viewmodels::TrackModel *audioTracks READ audioTracks CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::TrackModel *subtitleTracks READ subtitleTracks CONSTANT FINAL) //!< first row: none
    Q_PROPERTY(QList<double> speeds READ speeds CONSTANT FINAL)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY changed FINAL)
    Q_PROPERTY(QString speedText READ speedText NOTIFY changed FINAL)          //!< "1.25×"
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY changed FINAL) //!< 0 .. maximumVolume
    Q_PROPERTY(double maximumVolume READ maximumVolume NOTIFY changed FINAL)
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY changed FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY queueChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY queueChanged FINAL)

    Q_PROPERTY(QStringList waitingNames READ waitingNames NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)     //!< "Waiting for Jun"; empty otherwise
    Q_PROPERTY(int countdown READ countdown NOTIFY positionTextChanged FINAL) //!< whole seconds until it starts anyway
    /** Why it stands here although the room plays: "Waiting for the disk …"; empty otherwise. */
    Q_PROPERTY(QString stallText READ stallText NOTIFY changed FINAL)
    /** One sentence for Missing and Failed ("Same Moon.mkv is not on this computer yet."); empty otherwise. */
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasOtherVersion READ hasOtherVersion NOTIFY changed FINAL) //!< Missing: a namesake is here
    Q_PROPERTY(QString missingFileName READ missingFileName NOTIFY changed FINAL)
    Q_PROPERTY(QString engineName READ engineName NOTIFY changed FINAL)
public:
    enum Phase { Empty, Loading, Missing, Failed, Paused, Gathering, Playing };
    Q_ENUM(Phase)
    /** Reads the picture inside or beside a music file, encoded; empty without one. Called on a worker thread. */
    using CoverReader = std::function<QByteArray(const QUrl &)>;

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
    [[nodiscard]] QUrl cover() const { return m_cover; }
    [[nodiscard]] ui::VideoHandle *videoSource() { return &m_videoSource; }
    [[nodiscard]] double position() const { return m_position; }
    [[nodiscard]] double duration() const;
    [[nodiscard]] bool lengthKnown() const { return m_controller.state().media.lengthKnown; }
    [[nodiscard]] QString positionText() const { return m_positionText; }
    [[nodiscard]] QString durationText() const;
    [[nodiscard]] QString remainingText() const;
    [[nodiscard]] ChapterModel *chapters() { return &m_chapters; }
    [[nodiscard]] TrackModel *audioTracks() { return &m_audioTracks; }
    [[nodiscard]] TrackModel *subtitleTracks() { return &m_subtitleTracks; }
    [[nodiscard]] QList<double> speeds() const;
    [[nodiscard]] double speed() const;
    void setSpeed(double speed);
    [[nodiscard]] QString speedText() const;
    [[nodiscard]] double volume() const;
    void setVolume(double volume);
    [[nodiscard]] double maximumVolume() const;
    [[nodiscard]] bool muted() const;
    void setMuted(bool muted);
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] QStringList waitingNames() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] int countdown() const { return m_countdown; }
    [[nodiscard]] QString stallText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString missingFileName() const;
    [[nodiscard]] bool hasOtherVersion() const;
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
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /** -1 or 1: the neighbouring speed of the list. */
    Q_INVOKABLE void stepSpeed(int direction);
    Q_INVOKABLE void changeVolume(double by);
    Q_INVOKABLE void toggleMuted();
    Q_INVOKABLE void selectAudio(int trackId);
    Q_INVOKABLE void selectSubtitle(int trackId); //!< -1: none
    /** What covers the bottom of the picture, as a share of its height: subtitles stay above it. */
    Q_INVOKABLE void setSubtitleMargin(double share) { m_controller.setSubtitleMargin(share); }
    Q_INVOKABLE void cycleAudio();
    Q_INVOKABLE void cycleSubtitles();
    /** Plays this file for what the room plays now, whatever its name. */
    Q_INVOKABLE void useFile(const QUrl &file);
    /** The namesake will do. */
    Q_INVOKABLE void useOtherVersion();
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
    void queueChanged();

private:
    void refresh();
    void setTimer();
    void tick();
    void setTexts();
    [[nodiscard]] QString currentSubtitle() const;
    void fetchCover();
    void setCover(const QUrl &cover);
    [[nodiscard]] const session::Playback &state() const;
    [[nodiscard]] int currentRow() const;

    session::PlaybackController &m_controller;
    session::QueueController &m_queue;
    const session::RoomController &m_room;
    CoverReader m_coverReader;
    ChapterModel m_chapters;
    TrackModel m_audioTracks;
    TrackModel m_subtitleTracks;
    QTimer m_timer;
    ui::VideoHandle m_videoSource;
    double m_position = 0;
    QString m_positionText;
    QString m_subtitle;
    QUrl m_cover;
    QUrl m_coverOf;
    int m_countdown = 0;
    bool m_watched = true;
};

} // namespace farnear::viewmodels
