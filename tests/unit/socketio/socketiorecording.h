// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace farnear::test {

/** One frame of a recording of real servers: FARNEAR_SOCKETIO_RECORDINGS/NAME.txt. */
struct RecordedFrame {
    int number = 0; //!< of its line
    QString client;
    bool fromServer = false;
    QByteArray frame;
};

/** Everything that was said, in order. */
inline QList<RecordedFrame> recording(const QString &name)
{
    static const QRegularExpression said(QStringLiteral("^\\[ *[\\d.]+\\] (\\w+) (<<|>>) (\\d.*)$"));
    QList<RecordedFrame> frames;
    QFile file(QStringLiteral(FARNEAR_SOCKETIO_RECORDINGS "/") + name + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return frames;
    for (int number = 1; !file.atEnd(); ++number) {
        const auto match = said.match(QString::fromUtf8(file.readLine()).trimmed());
        if (match.hasMatch())
            frames.append(
                {number, match.captured(1), match.captured(2) == QLatin1String("<<"), match.captured(3).toUtf8()});
    }
    return frames;
}

} // namespace farnear::test
