// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace farnear::test {

/** One line of a recording of real servers: FARNEAR_SYNCPLAY_RECORDINGS/NAME.txt. */
struct RecordedLine {
    int number = 0; //!< in its file
    QString client;
    bool fromServer = false;
    QByteArray json;
};

/** Everything that was said, in order. */
inline QList<RecordedLine> recording(const QString &name)
{
    static const QRegularExpression said(
        QStringLiteral("^\\[ *[\\d.]+\\] (\\w+) (<<|>>|     line:)(?: \\[binary frame\\])? (\\{.*\\})$"));
    QList<RecordedLine> lines;
    QFile file(QStringLiteral(FARNEAR_SYNCPLAY_RECORDINGS "/") + name + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (int number = 1; !file.atEnd(); ++number) {
        const auto match = said.match(QString::fromUtf8(file.readLine()).trimmed());
        if (match.hasMatch())
            lines.append(
                {number, match.captured(1), match.captured(2) != QLatin1String(">>"), match.captured(3).toUtf8()});
    }
    return lines;
}

} // namespace farnear::test
