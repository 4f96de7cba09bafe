// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demoshots.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

constexpr int enough = 5; // instants compared
constexpr int most = 8;   // until the clip ends, on a machine too busy to draw in time

} // namespace

void DemoShots::add(const QJsonObject &one, const QJsonObject &other)
{
    const int frame = one[u"frame"_s].toInt();
    const int otherFrame = other[u"frame"_s].toInt();
    m_framesApart << (frame < 0 || otherFrame < 0 ? -1 : std::abs(frame - otherFrame));
    m_offsetsApart << std::abs(one[u"offset"_s].toDouble() - other[u"offset"_s].toDouble());
}

bool DemoShots::isEnough() const
{
    return count() >= most || (count() >= enough && best() >= 0);
}

int DemoShots::best() const
{
    for (const int apart : {0, 1}) {
        for (int shot = int(count()) - 1; shot >= 0; --shot) {
            if (m_framesApart[shot] >= 0 && m_framesApart[shot] <= apart)
                return shot;
        }
    }
    return -1;
}

double DemoShots::medianOffset() const
{
    QList<double> sorted = m_offsetsApart;
    std::sort(sorted.begin(), sorted.end());
    return sorted.isEmpty() ? 0 : sorted[sorted.size() / 2];
}

QStringList DemoShots::framesApart() const
{
    QStringList frames;
    for (const int apart : m_framesApart)
        frames << (apart < 0 ? u"?"_s : QString::number(apart));
    return frames;
}

bool DemoShots::keep(const QString &person, const QString &file) const
{
    QFile::remove(file);
    return QFile::copy(takeOf(person, best()), file);
}

QString DemoShots::takeOf(const QString &person, qsizetype shot) const
{
    return m_folder.filePath(u"%1-%2.png"_s.arg(person, QString::number(shot)));
}

} // namespace farnear::main
