// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/media.h"

#include <QFile>
#include <QProcess>

namespace farnear::bench {

namespace {

QString make(const QString &path, const QStringList &arguments)
{
    const QStringList common{QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"), QStringLiteral("error"),
                             QStringLiteral("-nostdin"), QStringLiteral("-y")};
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(QStringLiteral("ffmpeg"), common + arguments + QStringList{path});
    const bool done = ffmpeg.waitForFinished(180'000) && ffmpeg.exitCode() == 0 && QFile::exists(path);
    return done ? path : QString();
}

} // namespace

QString makeNoise(const QString &directory, int seconds)
{
    const QString noise = QStringLiteral("anoisesrc=color=white:seed=7:amplitude=0.5:sample_rate=48000:duration=%1,"
                                         "highpass=f=300:poles=2,highpass=f=300:poles=2,"
                                         "lowpass=f=3000:poles=2,lowpass=f=3000:poles=2")
                              .arg(seconds);
    return make(directory + QStringLiteral("/noise.flac"),
                {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), noise, QStringLiteral("-ac"),
                 QStringLiteral("1"), QStringLiteral("-sample_fmt"), QStringLiteral("s16")});
}

QString makeFilm(const QString &directory, int seconds, QSize size)
{
    const QString picture
        = QStringLiteral("testsrc2=size=%1x%2:rate=30:duration=%3").arg(size.width()).arg(size.height()).arg(seconds);
    const QString tone = QStringLiteral("sine=frequency=220:sample_rate=48000:duration=%1").arg(seconds);
    return make(directory + QStringLiteral("/film%1.mp4").arg(size.height()),
                {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), picture, QStringLiteral("-f"),
                 QStringLiteral("lavfi"), QStringLiteral("-i"), tone, QStringLiteral("-c:v"), QStringLiteral("libx264"),
                 QStringLiteral("-preset"), QStringLiteral("veryfast"), QStringLiteral("-pix_fmt"),
                 QStringLiteral("yuv420p"), QStringLiteral("-c:a"), QStringLiteral("aac")});
}

} // namespace farnear::bench
