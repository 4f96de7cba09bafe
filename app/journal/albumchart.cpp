// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/albumchart.h"

#include <algorithm>

#include "journal/words.h"

namespace farnear::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr double width = 720;
constexpr double height = 190;
constexpr double top = 34;
constexpr double bottom = 150;
constexpr double side = 14;

struct Scale {
    QDate first;
    double days;
    double widest;
    [[nodiscard]] double x(const Distance &distance) const
    {
        return side + double(first.daysTo(distance.day)) / days * (width - 2 * side);
    }
    [[nodiscard]] double y(const Distance &distance) const { return bottom - distance.km / widest * (bottom - top); }
};

Scale scaleOf(const QList<Distance> &distances)
{
    double widest = 1;
    for (const Distance &distance : distances)
        widest = std::max(widest, distance.km);
    const QDate first = distances.first().day;
    return {first, double(std::max<qint64>(1, first.daysTo(distances.last().day))), widest};
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString label(double x, double y, const QString &anchor, const QString &text)
{
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>"_s.arg(number(x), number(y), anchor,
                                                                         text.toHtmlEscaped());
}

QString lineOf(const QList<Distance> &distances, const Scale &scale)
{
    QStringList points;
    for (const Distance &distance : distances)
        points.append(number(scale.x(distance)) + u',' + number(scale.y(distance)));
    return u"<polyline points=\"%1\"/>"_s.arg(points.join(u' '));
}

QString zerosOf(const QList<Distance> &distances, const Scale &scale)
{
    QString dots;
    for (const Distance &distance : distances) {
        if (distance.isZero())
            dots
                += u"<circle class=\"glow\" cx=\"%1\" cy=\"%2\" r=\"9\"/><circle cx=\"%1\" cy=\"%2\" r=\"3.5\"/>"_s.arg(
                    number(scale.x(distance)), number(scale.y(distance)));
    }
    return dots;
}

} // namespace

QString chartOf(const QList<Distance> &distances, const QLocale &locale)
{
    if (distances.size() < 2 || distances.first().day == distances.last().day)
        return {};
    const Scale scale = scaleOf(distances);
    const auto month = [&](const QDate &day) { return Words::month(day, locale); };
    QString svg = u"<svg viewBox=\"0 0 %1 %2\" role=\"img\">"_s.arg(number(width), number(height));
    svg += label(side, top - 14, u"start"_s, Words::apart(scale.widest, locale));
    svg += lineOf(distances, scale) + zerosOf(distances, scale);
    svg += label(side, height - 10, u"start"_s, month(distances.first().day));
    svg += label(width - side, height - 10, u"end"_s, month(distances.last().day));
    return svg + u"</svg>\n"_s;
}

} // namespace farnear::journal
