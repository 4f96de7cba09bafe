// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace farnear::test {

/** One line of a recording of a real OpenTogetherTube server: FARNEAR_OTT_RECORDINGS/NAME.txt. */
struct RecordedLine {
    enum class Kind { FromServer, ToServer, Answer };
    int number = 0; //!< in its file
    double at = 0;  //!< seconds
    QString client;
    Kind kind = Kind::FromServer;
    int status = 0; //!< of HTTP; Answer
    QByteArray json;
};

/** Everything that was said in JSON, in order. */
inline QList<RecordedLine> recording(const QString &name)
{
    using Kind = RecordedLine::Kind;
    static const QRegularExpression said(
        QStringLiteral("^\\[ *([\\d.]+)\\] (\\w+) (<<|>>|HTTP< (\\d+)) ([\\{\\[].*?[\\}\\]])(  \\[Set-Cookie.*)?$"));
    QList<RecordedLine> lines;
    QFile file(QStringLiteral(FARNEAR_OTT_RECORDINGS "/") + name + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (int number = 1; !file.atEnd(); ++number) {
        const auto match = said.match(QString::fromUtf8(file.readLine()).trimmed());
        if (!match.hasMatch())
            continue;
        const Kind kind = match.captured(3) == QLatin1String("<<") ? Kind::FromServer
            : match.captured(3) == QLatin1String(">>")             ? Kind::ToServer
                                                                   : Kind::Answer;
        lines.append({number, match.captured(1).toDouble(), match.captured(2), kind, match.captured(4).toInt(),
                      match.captured(5).toUtf8()});
    }
    return lines;
}

} // namespace farnear::test
