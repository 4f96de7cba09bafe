// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardcontents.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace farnear::test {

using moments::CardContent;
using moments::CardPerson;

namespace {

CardPerson person(const char *name, int colour, double latitude, double longitude)
{
    const QString text = QString::fromUtf8(name);
    return {.name = text, .initial = text.left(1), .colour = colour, .at = place::Coordinates{latitude, longitude}};
}

} // namespace

QImage filmFrame(QSize size)
{
    QImage frame(size, QImage::Format_RGB32);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::max(size.width() / 1280.0, size.height() / 720.0);
    painter.translate(size.width() - 1280 * scale, size.height() - 720 * scale);
    painter.scale(scale, scale);
    QLinearGradient sky(0, 0, 0, 720);
    sky.setColorAt(0, QColor(0x0b, 0x15, 0x33));
    sky.setColorAt(0.5, QColor(0x27, 0x40, 0x7a));
    sky.setColorAt(0.85, QColor(0xe3, 0x95, 0x6c));
    painter.fillRect(0, 0, 1280, 720, sky);
    painter.setPen(Qt::NoPen);
    for (const auto &[radius, alpha] : {std::pair{150, 40}, {115, 50}, {72, 255}}) {
        painter.setBrush(QColor(255, 244, 216, alpha));
        painter.drawEllipse(QPointF(880, 150), radius, radius);
    }
    for (const auto &[y, colour] : {std::pair{520, 0xff32406b}, {590, 0xff1f2a4c}, {660, 0xff0c1120}}) {
        QPainterPath hill({0, double(y)});
        hill.cubicTo(420, y - 110, 800, y + 120, 1280, y - 70);
        hill.lineTo(1280, 720);
        hill.lineTo(0, 720);
        painter.fillPath(hill, QColor::fromRgb(QRgb(colour)));
    }
    painter.setBrush(QColor(8, 10, 20));
    for (const int x : {500, 556}) {
        painter.drawEllipse(QPointF(x, 575), 16, 16);
        painter.drawRoundedRect(QRectF(x - 19, 594, 38, 90), 18, 18);
    }
    return frame;
}

CardContent couple()
{
    return {.picture = filmFrame(),
            .title = QStringLiteral("Same Moon"),
            .place = QStringLiteral("41:07"),
            .date = QStringLiteral("Saturday 21 November 2026"),
            .together = QStringLiteral("46 h together"),
            .distance = QStringLiteral("1,204 km"),
            .km = 1204,
            .people = {person("Mia", 0, 52.52, 13.405), person("Jun", 1, 50.45, 30.523)},
            .labels = {.place = QStringLiteral("SEAT"),
                       .date = QStringLiteral("DATE"),
                       .together = QStringLiteral("TIME"),
                       .distance = QStringLiteral("APART")}};
}

CardContent song()
{
    auto content = couple();
    content.title = QStringLiteral("Night bus");
    content.place = QStringLiteral("2:14");
    content.caption = QStringLiteral("but the moon came along");
    content.picture = filmFrame({900, 900});
    content.night = true;
    return content;
}

CardContent group()
{
    auto content = couple();
    content.people
        = {person("Mia", 0, 52.52, 13.405), person("Jun", 1, 35.68, 139.69),    person("Ana", 2, -23.55, -46.63),
           person("Lee", 3, 37.56, 126.98), person("Oluwaseun", 4, 6.52, 3.37), person("Zoë", 5, 48.85, 2.35),
           person("Kai", 6, 21.3, -157.85), person("Bo", 7, 59.33, 18.06)};
    content.distance = QStringLiteral("18,549 km");
    content.km = 18549;
    return content;
}

CardContent german()
{
    auto content = couple();
    content.title
        = QStringLiteral("Die unendliche Geschichte der Donaudampfschifffahrtsgesellschaftskapitänswitwen und "
                         "ihrer außergewöhnlichen Rindfleischetikettierungsüberwachungsaufgaben");
    content.place = QStringLiteral("1:41:07");
    content.date = QStringLiteral("Donnerstag, 24. Dezember 2026");
    content.together = QStringLiteral("zusammen seit 1 Std. 12 Min.");
    content.distance = QStringLiteral("weniger als 100 km");
    content.km = 60;
    content.people[0].name = QStringLiteral("Maximiliane-Friederike");
    content.people[1].name = QStringLiteral("Hans-Joachim von Hohenstein");
    content.people[1].at = place::Coordinates{52.4, 13.06};
    content.labels = {.place = QStringLiteral("STELLE"),
                      .date = QStringLiteral("DATUM"),
                      .together = QStringLiteral("ZUSAMMEN"),
                      .distance = QStringLiteral("ENTFERNUNG")};
    return content;
}

CardContent chinese()
{
    auto content = couple();
    content.title = QStringLiteral("花样年华");
    content.caption = QStringLiteral("如果多一张船票，你会不会同我一起走？");
    content.date = QStringLiteral("2026年11月21日星期六");
    content.together = QStringLiteral("一起 46 小时");
    content.distance = QStringLiteral("1,213 公里");
    content.km = 1213;
    content.people = {person("小明", 2, 31.23, 121.47), person("思雨", 4, 39.9, 116.4)};
    content.labels = {.place = QStringLiteral("座位"),
                      .date = QStringLiteral("日期"),
                      .together = QStringLiteral("一起"),
                      .distance = QStringLiteral("相距")};
    return content;
}

CardContent arabic()
{
    auto content = couple();
    content.title = QStringLiteral("القمر نفسه فوق المدينتين");
    content.date = QStringLiteral("السبت 21 نوفمبر 2026");
    content.together = QStringLiteral("46 ساعة معًا");
    content.distance = QStringLiteral("2,412 كم");
    content.km = 2412;
    content.people = {person("ليلى", 3, 30.04, 31.24), person("يوسف", 6, 25.2, 55.27)};
    content.labels = {.place = QStringLiteral("المقعد"),
                      .date = QStringLiteral("التاريخ"),
                      .together = QStringLiteral("معًا"),
                      .distance = QStringLiteral("المسافة")};
    return content;
}

CardContent overThePacific()
{
    auto content = couple();
    content.distance = QStringLiteral("10,478 km");
    content.km = 10478;
    content.people = {person("Aroha", 5, -36.85, 174.76), person("Sam", 7, 37.77, -122.42)};
    content.night = true;
    return content;
}

CardContent together()
{
    auto content = couple();
    content.distance = QStringLiteral("in the same place");
    content.km = 0;
    content.people[1].at = content.people[0].at;
    return content;
}

QString nameOf(moments::Style style)
{
    switch (style) {
    case moments::Style::Frame: return QStringLiteral("frame");
    case moments::Style::Ticket: return QStringLiteral("ticket");
    case moments::Style::Postcard: return QStringLiteral("postcard");
    case moments::Style::Sleeve: return QStringLiteral("sleeve");
    }
    return {};
}

} // namespace farnear::test
