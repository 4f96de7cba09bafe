// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A postcard: where everybody is, on a small map with the arc, and the film's frame as its stamp.
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "moments/art.h"
#include "moments/company.h"
#include "moments/styles.h"
#include "moments/worldmap.h"

namespace farnear::moments {

namespace {

constexpr QSizeF kSize{1200, 820};
constexpr qreal kStripe = 20;
constexpr qreal kInside = 64;
constexpr qreal kPin = 30; //!< a face's radius
constexpr qreal kStampWide = 330;
constexpr qreal kTooth = 8;
constexpr qreal kTagPad = 20;
constexpr qreal kTagHigh = 54;
constexpr qreal kMapTop = 300;

/** A person on the map. */
struct Pin {
    CardPerson person;
    QPointF at;
};

constexpr qsizetype kNamed = 4;  //!< with more pins than that, names would hide the map
constexpr qreal kNameBelow = 80; //!< pins this far apart in height don't share a line

Words nameOf(const Pin &pin)
{
    return {pin.person.name, font(23, Weight::Medium), 200};
}

/** The coloured edge of an air letter, with the paper within. */
void drawPaper(QPainter &painter, const Palette &colours)
{
    constexpr qreal kBand = 36;
    painter.fillRect(QRectF({0, 0}, kSize), colours.paper);
    painter.setPen(Qt::NoPen);
    const int stripes = int(std::ceil((kSize.width() + kSize.height()) / (2 * kBand)));
    for (int index = 0; index < stripes; ++index) {
        const qreal x = 2 * kBand * index - kSize.height();
        painter.setBrush(index % 2 == 0 ? colours.stripeWarm : colours.stripeCool);
        painter.drawPolygon(QPolygonF({{x, kSize.height()},
                                       {x + kSize.height(), 0},
                                       {x + kSize.height() + kBand, 0},
                                       {x + kBand, kSize.height()}}));
    }
    painter.fillRect(QRectF({0, 0}, kSize).adjusted(kStripe, kStripe, -kStripe, -kStripe), colours.paper);
}

/** A stamp's paper: a row of teeth all around. */
QPainterPath toothed(const QRectF &area)
{
    QPainterPath paper(area.topLeft());
    for (const QPointF corner : {area.topRight(), area.bottomRight(), area.bottomLeft(), area.topLeft()})
        biteAlong(paper, corner, kTooth, kTooth * 2.6);
    return paper;
}

void drawPostmark(QPainter &painter, QPointF centre, const QString &words, const QColor &colour)
{
    QColor ink = colour;
    ink.setAlpha(190);
    painter.save();
    painter.translate(centre);
    painter.rotate(-9);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 3));
    painter.drawEllipse(QPointF(), 62, 62);
    painter.setPen(QPen(ink, 1.6));
    painter.drawEllipse(QPointF(), 53, 53);
    painter.setPen(QPen(ink, 2.4, Qt::SolidLine, Qt::RoundCap));
    for (const qreal y : {-33.0, -11.0, 11.0, 33.0}) {
        QPainterPath wave({68 - std::abs(y) * 0.18, y});
        for (int i = 0; i < 4; ++i)
            wave.cubicTo(wave.currentPosition() + QPointF(12, -10), wave.currentPosition() + QPointF(18, 10),
                         wave.currentPosition() + QPointF(30, 0));
        painter.drawPath(wave);
    }
    const Words text(words, font(words.size() > 6 ? 22 : 28, Weight::SemiBold), 98);
    text.draw(painter, {0, -text.height() / 2}, ink, Side::Centre);
    painter.restore();
}

/** Where the stamp is. */
QRectF drawStamp(QPainter &painter, const QImage &picture, const Palette &colours, bool mirrored)
{
    const qreal aspect = aspectOf(picture, 0.75, 2);
    const qreal wide = aspect >= 1.2 ? kStampWide : kStampWide * 0.66;
    const QSizeF print(wide - 36, std::round((wide - 36) / aspect));
    const QRectF stamp(QPointF(mirrored ? kInside : kSize.width() - kInside - wide, kInside), print + QSizeF(36, 36));
    const QPainterPath paper = toothed(stamp);
    drawShadow(painter, paper, 9, QColor(40, 30, 10, 60));
    painter.fillPath(paper, colours.paper.lightness() < 128 ? QColor(0xe4, 0xe2, 0xdc) : QColor(Qt::white));
    drawPicture(painter, {stamp.topLeft() + QPointF(18, 18), print}, picture);
    return stamp;
}

/** Faces that would hide each other, or each other's names, move aside. */
void spread(QList<Pin> &pins, const QRectF &area)
{
    const bool named = pins.size() <= kNamed;
    const auto part = [named](Pin &one, Pin &other) {
        QPointF between = other.at - one.at;
        if (named && std::abs(between.y()) < kNameBelow) {
            const qreal room = std::max(2 * kPin + 8, (nameOf(one).width() + nameOf(other).width()) / 2 + 24);
            const qreal push = std::max(0.0, room - std::abs(between.x())) / 2;
            one.at.rx() -= between.x() < 0 ? -push : push;
            other.at.rx() += between.x() < 0 ? -push : push;
            return;
        }
        constexpr qreal kRoom = 2 * kPin + 8;
        if (between.manhattanLength() < 1)
            between = {1, 0};
        const qreal length = std::hypot(between.x(), between.y());
        const QPointF push = between / length * std::max(0.0, kRoom - length) / 2;
        one.at -= push;
        other.at += push;
    };
    for (int round = 0; round < 60; ++round) {
        for (qsizetype i = 0; i < pins.size(); ++i) {
            for (qsizetype j = i + 1; j < pins.size(); ++j)
                part(pins[i], pins[j]);
        }
        for (Pin &pin : pins) {
            pin.at.setX(std::clamp(pin.at.x(), area.left() + 110, area.right() - 110));
            pin.at.setY(std::clamp(pin.at.y(), area.top() + 90, area.bottom() - 90));
        }
    }
}

/** The two that are furthest apart; the same twice when there is only one. */
std::pair<qsizetype, qsizetype> widest(const QList<Pin> &pins)
{
    std::pair<qsizetype, qsizetype> pair{0, 0};
    double most = 0;
    for (qsizetype i = 0; i < pins.size(); ++i) {
        for (qsizetype j = i + 1; j < pins.size(); ++j) {
            const double km = place::distanceKm(*pins[i].person.at, *pins[j].person.at);
            if (km > most) {
                most = km;
                pair = {i, j};
            }
        }
    }
    return pair;
}

void drawLand(QPainter &painter, const WorldMap &map, const QRectF &area, const Palette &colours)
{
    painter.save();
    painter.setClipRect(area);
    painter.fillPath(map.land(), colours.land);
    QColor faint = colours.line;
    faint.setAlpha(faint.alpha() / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faint, 1));
    painter.drawPath(map.grid());
    painter.restore();
    // The sea of paper rises over its upper edge.
    QLinearGradient mist(area.topLeft(), area.topLeft() + QPointF(0, 150));
    QColor none = colours.paper;
    none.setAlpha(0);
    mist.setColorAt(0, colours.paper);
    mist.setColorAt(1, none);
    painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), 150)), mist);
}

void drawTag(QPainter &painter, const Words &words, QPointF middle, const Palette &colours)
{
    const QRectF tag(middle.x() - words.width() / 2 - kTagPad, middle.y() - kTagHigh / 2, words.width() + 2 * kTagPad,
                     kTagHigh);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(tag, kTagHigh / 2, kTagHigh / 2);
    words.draw(painter, {middle.x(), middle.y() - words.height() / 2},
               colours.paper.lightness() < 128 ? QColor(0x23, 0x17, 0x03) : QColor(Qt::white), Side::Centre);
}

void drawPins(QPainter &painter, const QList<Pin> &pins, const Palette &colours)
{
    for (const Pin &pin : pins) {
        drawFace(painter, pin.person, pin.at, kPin, colours.paper);
        if (pin.person.initial.isEmpty()) {
            painter.setBrush(colours.accent);
            painter.drawEllipse(pin.at, 9, 9);
        }
        if (pins.size() <= kNamed)
            nameOf(pin).draw(painter, pin.at + QPointF(0, kPin + 10), colours.text, Side::Centre);
    }
}

/** Where along the arc the distance hides nobody. */
template <typename At>
qreal freePart(const QList<Pin> &pins, QSizeF tag, At at)
{
    const auto isFree = [&](qreal part) {
        const QRectF area(at(part) - QPointF(tag.width(), tag.height()) / 2, tag);
        const auto hidden
            = [&area](const Pin &pin) { return area.adjusted(-kPin, -kPin, kPin, kPin).contains(pin.at); };
        return std::none_of(pins.begin(), pins.end(), hidden);
    };
    for (const qreal part : {0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75}) {
        if (isFree(part))
            return part;
    }
    return 0.5;
}

void drawJourney(QPainter &painter, const QList<Pin> &pins, const CardContent &content, const Palette &colours)
{
    const auto [first, second] = widest(pins);
    const Words distance(content.distance, font(28, Weight::SemiBold), 420);
    if (first == second || content.km <= 0) {
        if (!pins.isEmpty() && !distance.isEmpty())
            drawTag(painter, distance, (pins.first().at + pins.last().at) / 2 - QPointF(0, kPin + 46), colours);
        return;
    }
    const QPointF from = pins[first].at;
    const QPointF to = pins[second].at;
    const QPointF along = (to - from) / std::hypot(to.x() - from.x(), to.y() - from.y());
    QPointF off(along.y(), -along.x()); // to the side that is up
    if (off.y() > 0)
        off = -off;
    const qreal rise = std::clamp(std::hypot(to.x() - from.x(), to.y() - from.y()) * 0.2, 40.0, 120.0);
    const QPointF apart = along * (kPin + 14) + off * -4;
    drawArc(painter, from + apart, to - along * (kPin + 14) + off * 4, off * rise, colours.accent, 5);
    if (distance.isEmpty())
        return;
    const QSizeF tag(distance.width() + 2 * kTagPad, kTagHigh);
    const bool onIt = std::hypot(to.x() - from.x(), to.y() - from.y()) > 2 * tag.width();
    const qreal beyond = onIt ? 0 : std::abs(off.x()) * tag.width() / 2 + std::abs(off.y()) * tag.height() / 2 + 8;
    const auto at
        = [&](qreal part) { return from + (to - from) * part + off * (rise * 4 * part * (1 - part) + beyond); };
    drawTag(painter, distance, at(freePart(pins, tag, at)), colours);
}

QList<Pin> pinsOf(const CardContent &content, const WorldMap &map)
{
    QList<Pin> pins;
    for (const CardPerson &person : content.people) {
        if (person.at)
            pins.append({person, map.at(*person.at)});
    }
    return pins;
}

/** Where there is no place to show, the others at least. */
void drawFaces(QPainter &painter, const CardContent &content, const Palette &colours, bool mirrored)
{
    const qreal bottom = kSize.height() - kInside;
    const FaceRow row(content, 34);
    const Words words(joined({names(content), content.distance}), font(26, Weight::Medium), 700);
    row.draw(painter, {mirrored ? kSize.width() - kInside - row.width() : kInside, bottom - row.height()},
             colours.paper, mirrored);
    const qreal beside = row.isEmpty() ? 0 : row.width() + 18;
    const qreal middle = bottom - (row.isEmpty() ? words.height() / 2 : row.height() / 2);
    words.draw(painter, {mirrored ? kSize.width() - kInside - beside : kInside + beside, middle - words.height() / 2},
               colours.text, mirrored ? Side::Right : Side::Left);
}

void drawMap(QPainter &painter, const CardContent &content, const Palette &colours, bool mirrored)
{
    QList<place::Coordinates> places;
    for (const CardPerson &person : content.people) {
        if (person.at)
            places.append(*person.at);
    }
    const bool mapped = !places.isEmpty();
    const QRectF area = QRectF(kStripe, kMapTop, kSize.width() - 2 * kStripe, kSize.height() - kMapTop - kStripe);
    if (!mapped)
        places = {
            {.latitude = 62, .longitude = -170}, {.latitude = -20, .longitude = 170}, {.latitude = 0, .longitude = 0}};
    const WorldMap map(places, area, 0.6);
    drawLand(painter, map, area, colours);
    auto pins = pinsOf(content, map);
    spread(pins, area);
    drawJourney(painter, pins, content, colours);
    drawPins(painter, pins, colours);
    if (!mapped)
        drawFaces(painter, content, colours, mirrored);
}

} // namespace

QImage composePostcard(const CardContent &content, int scale)
{
    const Palette &colours = palette(content.night);
    const QImage picture = pictureOr(content.picture);
    const bool mirrored = isMirrored(content);
    QImage card = blank(kSize, scale);
    QPainter painter;
    begin(painter, card, scale);
    drawPaper(painter, colours);
    drawMap(painter, content, colours, mirrored);
    const QRectF stamp = drawStamp(painter, picture, colours, mirrored);
    if (!content.place.isEmpty())
        drawPostmark(painter, {mirrored ? stamp.right() + 26 : stamp.left() - 26, stamp.bottom() - 62}, content.place,
                     colours.text);
    const qreal room = kSize.width() - 2 * kInside - stamp.width() - 130;
    const Side side = mirrored ? Side::Right : Side::Left;
    QPointF at(mirrored ? kSize.width() - kInside : kInside, kInside + 6);
    const Words head(headline(content), font(48, Weight::SemiBold), room, 2);
    const Words under(joined({content.caption.isEmpty() ? QString() : content.title, content.date}),
                      font(27, Weight::Regular), room, 2);
    head.draw(painter, at, colours.text, side);
    const Words time(content.together, font(27, Weight::Regular), room);
    under.draw(painter, at + QPointF(0, head.height() + 6), colours.muted, side);
    time.draw(painter, at + QPointF(0, head.height() + 8 + under.height()), colours.muted, side);
    return card;
}

} // namespace farnear::moments
