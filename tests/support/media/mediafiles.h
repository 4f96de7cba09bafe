// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>

namespace farnear::test {

/**
 * Real media made by ffmpeg while the test runs. Their sound is a rising tone whose pitch tells the position (see
 * toneAt()); their picture tells the frame's number (see drawFrame()).
 */
class MediaFiles {
public:
    static constexpr int kSeconds = 12;
    static constexpr int kFramesPerSecond = 30;
    static constexpr int kWidth = 320;
    static constexpr int kHeight = 180;

    /** Whether ffmpeg is here at all. */
    [[nodiscard]] static bool available();

    /** sound.mp3, sound.flac, sound.opus ...: made once, by the name's ending. */
    [[nodiscard]] QUrl sound(const QString &suffix);
    /** film.mp4 (h264, aac), film.webm (vp8, opus). */
    [[nodiscard]] QUrl film(const QString &suffix);
    /** film.mkv with two audio tracks (English: the rising tone, French: 300 Hz) and two subtitle tracks (eng, spa). */
    [[nodiscard]] QUrl manyTracks();
    /** A film without sound. */
    [[nodiscard]] QUrl silentFilm();
    /** A file of these bytes. */
    [[nodiscard]] QUrl bytes(const QString &name, const QByteArray &content);
    /** The first part of a file, as a broken download leaves it. */
    [[nodiscard]] QUrl cut(const QUrl &file, double part);
    [[nodiscard]] QString path(const QString &name) const;
    /** Runs ffmpeg with these arguments; input goes to its standard input. False, with ffmpeg's words in the log, if it
     * fails. */
    static bool run(const QStringList &arguments, const std::function<void(QProcess &)> &feed = {});

    /** The frequency heard at a position of the sounds, in Hz. */
    [[nodiscard]] static double toneAt(double seconds) { return 400 + 40 * seconds; }
    /** The position at which a frequency is heard. */
    [[nodiscard]] static double positionOf(double hertz) { return (hertz - 400) / 40; }
    /** RGB888 pixels of one frame: four bars (red, green, blue, white) above, the number in twelve binary blocks below.
     */
    [[nodiscard]] static QByteArray drawFrame(int number);

private:
    QTemporaryDir m_folder;
};

} // namespace farnear::test
