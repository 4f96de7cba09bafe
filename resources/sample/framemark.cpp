// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framemark.h"

#include <QFont>
#include <QPainter>

#include <bit>

namespace sample {

using namespace Qt::StringLiterals;

namespace {

constexpr int bits = 10;
constexpr int dots = bits + 3;
constexpr double spacing = 13;
constexpr double radius = 3.6;
constexpr double firstX = 1280 - 44 - (dots - 1) * spacing;
constexpr double rowY = 56;

QPointF dotAt(int dot)
{
    return {firstX + dot * spacing, rowY};
}

bool isLit(int dot, int number)
{
    if (dot == 0)
        return true;
    if (dot <= bits)
        return number >> (bits - dot) & 1;
    return dot == bits + 1 && std::popcount(unsigned(number)) % 2 == 0;
}

/** Mean lightness of the middle of a dot, 0 .. 255. */
double lightness(const QImage &picture, const QRectF &shown, int dot)
{
    const QPointF scale(shown.width() / 1280, shown.height() / 720);
    const QPointF at(shown.x() + dotAt(dot).x() * scale.x(), shown.y() + dotAt(dot).y() * scale.y());
    double sum = 0;
    int count = 0;
    for (int y = qRound(at.y()) - 1; y <= qRound(at.y()); ++y) {
        for (int x = qRound(at.x()) - 1; x <= qRound(at.x()); ++x, ++count)
            sum += picture.valid(x, y) ? qGray(picture.pixel(x, y)) : 0;
    }
    return sum / count;
}

} // namespace

void drawFrameMark(QPainter &painter, int number)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(17);
    font.setStyleHint(QFont::SansSerif);
    painter.setFont(font);
    painter.setPen(QColor(255, 255, 255, 150));
    const QString text = u"%1:%2 · %3"_s.arg(number / 1800)
                             .arg(number / 30 % 60, 2, 10, QLatin1Char('0'))
                             .arg(number, 3, 10, QLatin1Char('0'));
    painter.drawText(QRectF(0, 20, dotAt(dots - 1).x() + radius, 24), Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setPen(Qt::NoPen);
    for (int dot = 0; dot < dots; ++dot) {
        painter.setBrush(QColor(255, 255, 255, isLit(dot, number) ? 215 : 26));
        painter.drawEllipse(dotAt(dot), radius, radius);
    }
}

std::optional<int> readFrameMark(const QImage &picture, const QRectF &shown)
{
    const double lit = lightness(picture, shown, 0);
    const double dark = lightness(picture, shown, dots - 1);
    if (lit - dark < 40)
        return std::nullopt;
    const auto read = [&](int dot) { return lightness(picture, shown, dot) > (lit + dark) / 2; };
    int number = 0;
    for (int dot = 1; dot <= bits; ++dot)
        number = number << 1 | int(read(dot));
    if (read(bits + 1) != isLit(bits + 1, number))
        return std::nullopt;
    return number;
}

} // namespace sample
