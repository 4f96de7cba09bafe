// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QUrl>

#include "base/error.h"
#include "base/millis.h"
#include "ports/picture.h"
#include "ports/videosource.h"

namespace farnear::ports {

/** What an engine can do; what it can't it declares here, and nobody asks it to. */
struct PlayerCapabilities {
    QString engine;              //!< "mpv", "qt"
    bool sampleTrueRate = false; //!< small rate changes by resampling: no gap, pitch moves with it
    bool pitchKeptRate = false;  //!< larger rate changes with pitch kept
    bool subtitles = false;
    bool subtitleMargin = false; //!< subtitles can be raised above what covers the bottom of the picture
    bool audioTracks = false;
    bool volumeBoost = false; //!< volume above 1
    bool matroska = true;     //!< plays every Matroska and WebM file, not only those whose streams state their length
    Millis clockError = 1;    //!< how far a position reading may be off, typically
    Millis soundError = 0;    //!< how far what is heard may be from the position read; differs from file to file
    Millis frameError = 0;    //!< how far a paused exact seek may land from the frame asked for
    bool operator==(const PlayerCapabilities &) const = default;
};

struct Track {
    enum class Kind { Audio, Subtitle, Video };
    Kind kind = Kind::Audio;
    int id = 0; //!< the engine's own
    QString title;
    QString language; //!< BCP 47 or empty
    bool selected = false;
    bool operator==(const Track &) const = default;
};

struct Chapter {
    Millis at = 0;
    QString title;
    bool operator==(const Chapter &) const = default;
};

/** Why a player stands although it is to play. */
enum class Stall {
    None, //!< it doesn't
    Disk, //!< the file's data doesn't come: a slow or hanging disk or network folder
    Data, //!< the file isn't all there yet; it goes on as more is written to it
};

/** What is open. */
struct Media {
    Millis duration = 0;     //!< of what is known so far; 0 when nothing is
    bool lengthKnown = true; //!< false: the file doesn't say; duration is how far it was read, and grows
    bool hasVideo = false;
    bool hasAudio = false;
    QList<Track> tracks;
    QList<Chapter> chapters;
    bool operator==(const Media &) const = default;
};

/** Where the heard sound (or, without sound, the seen frame) is. */
struct PositionReading {
    bool valid = false;
    Millis media = 0; //!< position of what leaves the speaker now: the output's delay is already taken off
    Millis local = 0; //!< base::Clock time of the reading
};

/**
 * One engine that plays one file at a time. Lives on the room thread; every call is made there and none blocks for
 * longer than a few ms; every signal comes there. Decides nothing: the follower does.
 */
class Player : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Opening, Open, Failed };
    enum class RateMode { Resample, KeepPitch };

    using QObject::QObject;

    [[nodiscard]] virtual PlayerCapabilities capabilities() const = 0;
    /** Opens a file paused and exactly at a position; answers with opened() then prepared(), or failed(). */
    virtual void open(const QUrl &file, Millis position) = 0;
    /** Lets go of the file. */
    virtual void close() = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    /** Exact seek, playing or paused as it is; answers with prepared() when the sound (or frame) is there. */
    virtual void seek(Millis position) = 0;
    virtual void setRate(double rate, RateMode mode) = 0;
    /** 0 .. 1, or up to 1.3 with volumeBoost; perceived loudness (cubic). */
    virtual void setVolume(double volume) = 0;
    virtual void setMuted(bool muted) = 0;
    /** id -1: none. */
    virtual void selectTrack(Track::Kind kind, int id) = 0;
    /** Keeps subtitles out of the bottom of the picture: a share of its height, 0 .. 0.5. Does nothing where
     * subtitleMargin is not declared. */
    virtual void setSubtitleMargin(double share) { Q_UNUSED(share) }
    /** The engine's own device name; empty for the system's choice. */
    virtual void setAudioDevice(const QString &name) = 0;

    /** Invalid while opening or seeking. Cheap enough for 50 times a second. */
    [[nodiscard]] virtual PositionReading position() const = 0;
    /** Wall time between play() and sound, as far as the engine knows: what the output holds. */
    [[nodiscard]] virtual Millis outputDelay() const { return 0; }
    /** Where its pictures come from; null for an engine run without pictures. Lives as long as the player. */
    [[nodiscard]] virtual VideoSource *videoSource() { return nullptr; }

    /** Takes the picture shown now, subtitles included, at the film's own size, without disturbing what plays; answers
     * with pictureTaken(), null for music or an engine run without pictures. */
    virtual void takePicture() = 0;

Q_SIGNALS:
    void pictureTaken(const farnear::ports::Picture &picture);
    void opened(const farnear::ports::Media &media);
    /** After open() and each seek(): the player stands (or goes on) exactly there, data is buffered. Where nothing is
     * to be heard, position() is that of the next sound; beyond the end it is the end: play() answers with ended(). */
    void prepared();
    /** Tracks, or the duration: it is a guess for some files, and grows while they are read (told once a second). */
    void mediaChanged(const farnear::ports::Media &media);
    /** It wants data it hasn't got; None: it goes on, by itself. */
    void stalled(farnear::ports::Stall why);
    void ended();
    /** FileMissing, FileEmpty, FileUnreadable, FileUnsupported, FileDamaged, NoAudioDevice (a warning: it plays on). */
    void failed(const farnear::Error &error);
};

} // namespace farnear::ports

Q_DECLARE_METATYPE(farnear::ports::Media)
Q_DECLARE_METATYPE(farnear::ports::Stall)
