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

QStringList words(const QString &text)
{
    return text.simplified().split(u' ');
}

QStringList arguments(const QString &music, const QString &about, const QString &out)
{
    const QString pictures = u"-y -v error -f rawvideo -pix_fmt bgra -s %1x%2 -r %3 -i -"_s;
    const QString sound = u"-f s16le -ar %1 -ac 2 -i"_s;
    return words(pictures.arg(sample::width).arg(sample::height).arg(sample::framesPerSecond))
        + words(sound.arg(sample::samplesPerSecond)) + QStringList{music, u"-i"_s, about}
    + words(uR"(-map_metadata 2 -map 0:v -map 1:a
                    -vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p
                    -colorspace bt709 -color_primaries bt709 -color_trc bt709
                    -c:v libx264 -preset veryslow -crf 27 -g 60 -bf 2
                    -x264-params aq-mode=3:aq-strength=1.1:deblock=1,1
                    -c:a aac -b:a 80k -movflags +faststart -fflags +bitexact)"_s)
        + QStringList{out};
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
