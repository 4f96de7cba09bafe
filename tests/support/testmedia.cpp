// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmedia.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace farnear::test {

QString makeSong(const QString &directory, const QString &fileName, double seconds, int frequency)
{
    const QString path = QDir(directory).filePath(fileName);
    const QString tone = QStringLiteral("sine=frequency=%1:duration=%2").arg(frequency).arg(seconds);
    const QString title = QStringLiteral("title=%1").arg(QFileInfo(fileName).completeBaseName());
    const QStringList arguments{QStringLiteral("-loglevel"),
                                QStringLiteral("error"),
                                QStringLiteral("-y"),
                                QStringLiteral("-f"),
                                QStringLiteral("lavfi"),
                                QStringLiteral("-i"),
                                tone,
                                QStringLiteral("-metadata"),
                                title,
                                path};
    return QProcess::execute(QStringLiteral("ffmpeg"), arguments) == 0 ? path : QString();
}

} // namespace farnear::test
