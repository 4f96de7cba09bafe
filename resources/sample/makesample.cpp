// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the bundled sample clip: draws the pictures, computes the music and hands both to ffmpeg.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "music.h"
#include "scene.h"

using namespace Qt::StringLiterals;

namespace {

const char chapters[] = ";FFMETADATA1\ntitle=Same Moon\nartist=Farnear\ncopyright=CC0-1.0\n"
                        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=7000\ntitle=Dusk\n"
                        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=7000\nEND=16500\ntitle=The pass\n"
                        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=16500\nEND=24000\ntitle=Same moon\n";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList arguments(const QString &music, const QString &about, const QString &out)
{
    const QString size = u"%1x%2"_s.arg(sample::width).arg(sample::height);
    return {u"-y"_s, u"-v"_s, u"error"_s, u"-f"_s, u"rawvideo"_s, u"-pix_fmt"_s, u"bgra"_s, u"-s"_s, size, u"-r"_s,
            QString::number(sample::framesPerSecond), u"-i"_s, u"-"_s,
            u"-f"_s, u"s16le"_s, u"-ar"_s, QString::number(sample::samplesPerSecond), u"-ac"_s, u"2"_s, u"-i"_s, music,
            u"-i"_s, about, u"-map_metadata"_s, u"2"_s, u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s,
            u"-vf"_s, u"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"_s, u"-colorspace"_s, u"bt709"_s,
            u"-color_primaries"_s, u"bt709"_s, u"-color_trc"_s, u"bt709"_s,
            u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"veryslow"_s, u"-crf"_s, u"27"_s, u"-g"_s, u"60"_s, u"-bf"_s, u"2"_s,
            u"-x264-params"_s, u"aq-mode=3:aq-strength=1.1:deblock=1,1"_s,
            u"-c:a"_s, u"aac"_s, u"-b:a"_s, u"80k"_s, u"-movflags"_s, u"+faststart"_s, u"-fflags"_s, u"+bitexact"_s, out};
}

bool make(const QString &out)
{
    QTemporaryDir folder;
    const QString music = folder.filePath(u"music.raw"_s);
    const QString about = folder.filePath(u"about.txt"_s);
    if (!write(music, sample::composeMusic(sample::seconds)) || !write(about, chapters))
        return false;
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedChannels);
    ffmpeg.start(u"ffmpeg"_s, arguments(music, about, out));
    for (int number = 0; number < sample::frames; ++number) {
        const QImage frame = sample::drawFrame(number);
        ffmpeg.write(reinterpret_cast<const char *>(frame.constBits()), frame.sizeInBytes());
        if (!ffmpeg.waitForBytesWritten(60'000))
            return false;
    }
    ffmpeg.closeWriteChannel();
    return ffmpeg.waitForFinished(600'000) && ffmpeg.exitStatus() == QProcess::NormalExit && ffmpeg.exitCode() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QStringList args = QGuiApplication::arguments();
    if (args.size() == 3 && args[1] == u"--frame"_s) // one picture, to look at
        return sample::drawFrame(args[2].toInt()).save(u"frame.png"_s) ? 0 : 1;
    if (args.size() != 2) {
        fputs("usage: farnear_make_sample OUT.mp4\n", stderr);
        return 2;
    }
    return make(args[1]) ? 0 : 1;
}
