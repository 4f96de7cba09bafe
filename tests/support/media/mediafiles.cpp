// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafiles.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace farnear::test {

namespace {

constexpr int kBits = 12;

QString seconds()
{
    return QString::number(MediaFiles::kSeconds);
}

QStringList toneInput()
{
    const auto source = QStringLiteral("aevalsrc='0.5*sin(2*PI*(400*t+20*t*t))':s=48000:d=%1").arg(seconds());
    return {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), source};
}

QStringList pictureInput()
{
    return {QStringLiteral("-f"),       QStringLiteral("rawvideo"),
            QStringLiteral("-pix_fmt"), QStringLiteral("rgb24"),
            QStringLiteral("-s"),       QStringLiteral("%1x%2").arg(MediaFiles::kWidth).arg(MediaFiles::kHeight),
            QStringLiteral("-r"),       QString::number(MediaFiles::kFramesPerSecond),
            QStringLiteral("-i"),       QStringLiteral("-")};
}

QStringList h264()
{
    return {QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"),  QStringLiteral("ultrafast"),
            QStringLiteral("-g"),   QStringLiteral("60"),      QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p")};
}

QStringList vp8()
{
    return {QStringLiteral("-c:v"),     QStringLiteral("libvpx"),    QStringLiteral("-deadline"),
            QStringLiteral("realtime"), QStringLiteral("-cpu-used"), QStringLiteral("8"),
            QStringLiteral("-g"),       QStringLiteral("60"),        QStringLiteral("-c:a"),
            QStringLiteral("libopus")};
}

void feedFrames(QProcess &ffmpeg)
{
    for (int i = 0; i < MediaFiles::kSeconds * MediaFiles::kFramesPerSecond; ++i) {
        ffmpeg.write(MediaFiles::drawFrame(i));
        ffmpeg.waitForBytesWritten();
    }
}

QByteArray subtitle(const char *text)
{
    return QByteArray("1\n00:00:01,000 --> 00:00:11,000\n") + text + "\n";
}

} // namespace

bool MediaFiles::available()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

QString MediaFiles::path(const QString &name) const
{
    return m_folder.filePath(name);
}

bool MediaFiles::run(const QStringList &arguments, const std::function<void(QProcess &)> &feed)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} + arguments);
    if (feed)
        feed(ffmpeg);
    ffmpeg.closeWriteChannel();
    const bool good = ffmpeg.waitForFinished(60000) && ffmpeg.exitCode() == 0;
    if (!good)
        qWarning("%s", ffmpeg.readAll().constData());
    return good;
}

QUrl MediaFiles::sound(const QString &suffix)
{
    const QString file = path(QStringLiteral("sound.") + suffix);
    if (!QFileInfo::exists(file))
        run(toneInput() + QStringList{file});
    return QUrl::fromLocalFile(file);
}

QUrl MediaFiles::film(const QString &suffix)
{
    const QString file = path(QStringLiteral("film.") + suffix);
    if (!QFileInfo::exists(file)) {
        const auto codec = suffix == QStringLiteral("webm") ? vp8() : h264();
        run(toneInput() + pictureInput() + codec + QStringList{file}, feedFrames);
    }
    return QUrl::fromLocalFile(file);
}

QUrl MediaFiles::manyTracks()
{
    const QString file = path(QStringLiteral("film.mkv"));
    if (QFileInfo::exists(file))
        return QUrl::fromLocalFile(file);
    const auto english = bytes(QStringLiteral("eng.srt"), subtitle("Hello"));
    const auto spanish = bytes(QStringLiteral("spa.srt"), subtitle("Hola"));
    const auto languages = QStringLiteral(
        "-map 0:v -map 0:a -map 1:a -map 2 -map 3 -c:v copy -c:a aac -c:s srt -metadata:s:a:0 language=eng "
        "-metadata:s:a:1 language=fra -metadata:s:a:1 title=Doublage -metadata:s:s:0 language=eng "
        "-metadata:s:s:1 language=spa");
    const auto steady = QStringLiteral("sine=300:sample_rate=48000:duration=%1,volume=4").arg(seconds());
    run(QStringList{QStringLiteral("-i"), film(QStringLiteral("mp4")).toLocalFile(), QStringLiteral("-f"),
                    QStringLiteral("lavfi"), QStringLiteral("-i"), steady, QStringLiteral("-i"), english.toLocalFile(),
                    QStringLiteral("-i"), spanish.toLocalFile()}
        + languages.split(QLatin1Char(' ')) + QStringList{file});
    return QUrl::fromLocalFile(file);
}

QUrl MediaFiles::silentFilm()
{
    const QString file = path(QStringLiteral("silent.mp4"));
    if (!QFileInfo::exists(file))
        run(pictureInput() + h264() + QStringList{file}, feedFrames);
    return QUrl::fromLocalFile(file);
}

QUrl MediaFiles::bytes(const QString &name, const QByteArray &content)
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return QUrl::fromLocalFile(file.fileName());
}

QUrl MediaFiles::cut(const QUrl &file, double part)
{
    QFile whole(file.toLocalFile());
    const bool opened = whole.open(QIODevice::ReadOnly);
    const auto kept = opened ? whole.read(static_cast<qint64>(double(whole.size()) * part)) : QByteArray();
    return bytes(QStringLiteral("cut-") + file.fileName(), kept);
}

QByteArray MediaFiles::drawFrame(int number)
{
    QByteArray bars;
    QByteArray bits;
    for (int x = 0; x < kWidth; ++x) {
        const int bar = x * 4 / kWidth;
        const int bit = (number >> (x * kBits / kWidth)) & 1;
        for (int colour = 0; colour < 3; ++colour) {
            bars.append(bar == 3 || bar == colour ? '\xFF' : '\0');
            bits.append(bit ? '\xFF' : '\0');
        }
    }
    return bars.repeated(kHeight / 2) + bits.repeated(kHeight / 2);
}

} // namespace farnear::test
