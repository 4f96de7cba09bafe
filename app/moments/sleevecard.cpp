// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record sleeve: the cover, the edge of the disc, the line one wants to say.
#include <QConicalGradient>
#include <QPainter>
#include <QRadialGradient>

#include <algorithm>

#include "moments/art.h"
#include "moments/company.h"
#include "moments/styles.h"

namespace farnear::moments {

namespace {

constexpr qreal kMargin = 64;
constexpr qreal kCover = 640;
constexpr qreal kDisc = 304; //!< radius
constexpr qreal kOut = 116;  //!< of the disc, out of the sleeve
constexpr qreal kWidth = kMargin + kCover + kOut + kMargin;
constexpr qreal kRoom = kWidth - 2 * kMargin;

QConicalGradient shine(QPointF centre)
{
    QConicalGradient gradient(centre, 24);
    const QColor light(255, 255, 255, 46);
    const QColor none(255, 255, 255, 0);
    for (const qreal turn : {0.0, 0.5}) {
        gradient.setColorAt(turn, light);
        gradient.setColorAt(turn + 0.09, none);
        gradient.setColorAt(turn + 0.41, none);
    }
    gradient.setColorAt(1, light);
    return gradient;
}

void drawDisc(QPainter &painter, QPointF centre)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x12, 0x13, 0x18));
    painter.drawEllipse(centre, kDisc, kDisc);
    painter.setBrush(Qt::NoBrush);
    for (int groove = 0; groove < 24; ++groove) {
        const bool wide = groove % 7 == 3; // between two songs
        painter.setPen(QPen(QColor(255, 255, 255, wide ? 26 : 11), wide ? 2.2 : 1));
        const qreal radius = kDisc - 9 - groove * 5.5;
        painter.drawEllipse(centre, radius, radius);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(shine(centre));
    painter.drawEllipse(centre, kDisc - 3, kDisc - 3);
}

void drawSleeve(QPainter &painter, const QImage &picture, bool mirrored)
{
    const QRectF cover(mirrored ? kWidth - kMargin - kCover : kMargin, kMargin, kCover, kCover);
    const qreal out = kCover / 2 - kDisc + kOut;
    drawDisc(painter, cover.center() + QPointF(mirrored ? -out : out, 0));
    QPainterPath edge;
    edge.addRoundedRect(cover, 5, 5);
    drawShadow(painter, edge, 22, QColor(0, 0, 0, 120));
    drawPicture(painter, cover, edge, picture);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 30), 1.5));
    painter.drawPath(edge);
}

/** Who and how far: the names beside their faces, or in a row of their own where that is too much. */
class Foot {
public:
    explicit Foot(const CardContent &content)
        : m_faces(content, 26)
        , m_beside(m_faces.isEmpty() ? 0 : m_faces.width() + 18)
    {
        const QFont face = font(26, Weight::Medium);
        const QString apart = joined({content.distance, content.together});
        const QString who = names(content);
        m_split = m_beside + widthOf(who, face) + widthOf(apart, face) + 40 > kRoom;
        m_names = Words(who, face, m_split ? kRoom : kRoom - m_beside, m_split ? 2 : 1);
        m_apart = Words(apart, face, m_split ? kRoom - m_beside : kRoom);
    }

    [[nodiscard]] qreal height() const { return first() + (m_split ? 10 + m_names.height() : 0); }

    void draw(QPainter &painter, qreal top, const Palette &colours, const QColor &ground, bool mirrored) const
    {
        const qreal begin = mirrored ? kWidth - kMargin : kMargin;
        const qreal sense = mirrored ? -1 : 1;
        const Side near = mirrored ? Side::Right : Side::Left;
        const Side far = mirrored ? Side::Left : Side::Right;
        m_faces.draw(painter, {mirrored ? begin - m_faces.width() : begin, top + (first() - m_faces.height()) / 2},
                     ground, mirrored);
        const qreal names = m_split ? top + first() + 10 : top + (first() - m_names.height()) / 2;
        m_names.draw(painter, {begin + sense * (m_split ? 0 : m_beside), names}, colours.text, near);
        const bool alone = m_faces.isEmpty() && (m_split || m_names.isEmpty());
        m_apart.draw(painter, {begin + (alone ? 0 : sense * kRoom), top + (first() - m_apart.height()) / 2},
                     colours.muted, alone ? near : far);
    }

private:
    /** Height of the first row. */
    [[nodiscard]] qreal first() const
    {
        return std::max({m_faces.height(), m_apart.height(), m_split ? 0 : m_names.height()});
    }

    FaceRow m_faces;
    qreal m_beside; //!< what the faces take of the first row
    Words m_names;
    Words m_apart;
    bool m_split = false;
};

} // namespace

QImage composeSleeve(const CardContent &content, int scale)
{
    const Palette &colours = palette(content.night);
    const Words head(headline(content), font(46, Weight::SemiBold), kRoom, 3);
    const Words under(details(content), font(27, Weight::Regular), kRoom, 2);
    const Foot foot(content);
    constexpr qreal kTop = kMargin + kCover + 50;
    const qreal footTop = kTop + head.height() + (head.isEmpty() ? 0 : 8) + under.height()
        + (foot.height() > 0 && !(head.isEmpty() && under.isEmpty()) ? 34 : 0);
    const bool wordless = footTop + foot.height() == kTop;
    const QSizeF size(kWidth, wordless ? kMargin * 2 + kCover : footTop + foot.height() + 54);

    QImage card = blank(size, scale);
    QPainter painter;
    begin(painter, card, scale);
    const QImage picture = pictureOr(content.picture);
    const QColor mood = moodOf(picture, content.night);
    fillPaper(painter, QRectF({0, 0}, size), content.night ? mood.lighter(120) : colours.paper,
              content.night ? mood.darker(130) : colours.paperEdge);
    const bool mirrored = isMirrored(content);
    drawSleeve(painter, picture, mirrored);
    const Side side = mirrored ? Side::Right : Side::Left;
    const qreal begin = mirrored ? kWidth - kMargin : kMargin;
    head.draw(painter, {begin, kTop}, content.caption.isEmpty() ? colours.text : colours.accentText, side);
    under.draw(painter, {begin, kTop + head.height() + (head.isEmpty() ? 0 : 8)}, colours.muted, side);
    foot.draw(painter, footTop, colours, content.night ? mood.lighter(110) : colours.paper, mirrored);
    return card;
}

} // namespace farnear::moments
