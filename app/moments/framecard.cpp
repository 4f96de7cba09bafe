// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The film's frame on paper: a print with its words below.
#include <QPainter>

#include <algorithm>

#include "moments/art.h"
#include "moments/company.h"
#include "moments/styles.h"

namespace farnear::moments {

namespace {

constexpr qreal kMargin = 38;
constexpr qreal kBelow = 34; //!< between picture and words
constexpr qreal kFoot = 40;
constexpr qreal kApart = 56; //!< between the words and the people
constexpr qreal kNarrow = 900;

/** Who was there, at the end of the line: two with their arc, or a row of faces. */
class Company {
public:
    Company(const CardContent &content, qreal most) : m_row(content, 32)
    {
        if (Pair::suits(content)) {
            m_pair.emplace(content, most);
            return;
        }
        m_distance = Words(content.distance, font(28, Weight::SemiBold), most);
        m_names = Words(names(content), font(22, Weight::Regular), most, 2);
        m_together = Words(content.together, font(22, Weight::Regular), most);
    }

    [[nodiscard]] QSizeF size() const
    {
        if (m_pair)
            return m_pair->size();
        const qreal width = std::max({m_row.width(), m_distance.width(), m_names.width(), m_together.width()});
        const qreal words = m_distance.height() + m_names.height() + m_together.height();
        return {width, m_row.height() + (m_row.isEmpty() || words == 0 ? 0 : 12) + words};
    }

    /** atRight: stands at the card's right edge; mirrored: reads from right to left. */
    void draw(QPainter &painter, QPointF topLeft, const Palette &colours, bool atRight, bool mirrored) const
    {
        if (m_pair)
            return m_pair->draw(painter, topLeft, colours, mirrored);
        const qreal room = size().width();
        m_row.draw(painter, topLeft + QPointF(atRight ? room - m_row.width() : 0, 0), colours.paper, mirrored);
        QPointF at = topLeft + QPointF(atRight ? room : 0, m_row.isEmpty() ? 0 : m_row.height() + 12);
        const Side side = atRight ? Side::Right : Side::Left;
        for (const auto &[words, colour] : {std::pair{&m_distance, colours.text}, std::pair{&m_names, colours.muted},
                                            std::pair{&m_together, colours.muted}}) {
            words->draw(painter, at, colour, side);
            at.ry() += words->height();
        }
    }

private:
    std::optional<Pair> m_pair;
    FaceRow m_row;
    Words m_distance;
    Words m_names;
    Words m_together;
};

QSizeF pictureSize(const QImage &picture)
{
    const qreal aspect = aspectOf(picture, 0.56, 2.4);
    return aspect >= 1 ? QSizeF(1044, std::round(1044 / aspect)) : QSizeF(std::round(1180 * aspect), 1180);
}

void drawPrint(QPainter &painter, const QRectF &area, const QImage &picture, const Palette &colours)
{
    drawPicture(painter, area, picture);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.line, 1));
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

QImage composeFrame(const CardContent &content, int scale)
{
    const Palette &colours = palette(content.night);
    const QImage picture = pictureOr(content.picture);
    const QRectF print({kMargin, kMargin}, pictureSize(picture));
    const Company company(content, print.width());
    const QSizeF people = company.size();
    const bool stacked = print.width() < kNarrow || people.width() > print.width() * 0.5;
    const qreal room = stacked || people.isEmpty() ? print.width() : print.width() - people.width() - kApart;
    const Words head(headline(content), font(44, Weight::SemiBold), room, 2);
    const Words under(details(content), font(26, Weight::Regular), room, 2);
    const qreal words = head.height() + (head.isEmpty() || under.isEmpty() ? 0 : 4) + under.height();
    const qreal gap = stacked && words > 0 && people.height() > 0 ? 28 : 0;
    const qreal block = stacked ? words + gap + people.height() : std::max(words, people.height());
    const qreal below = block > 0 ? kBelow + block + kFoot : kMargin;

    QImage card = blank({print.width() + 2 * kMargin, print.bottom() + below}, scale);
    QPainter painter;
    begin(painter, card, scale);
    fillPaper(painter, QRectF(0, 0, print.width() + 2 * kMargin, print.bottom() + below), colours.paper,
              colours.paperEdge);
    drawPrint(painter, print, picture, colours);
    const bool mirrored = isMirrored(content);
    const Side side = mirrored ? Side::Right : Side::Left;
    QPointF at(mirrored ? print.right() : print.left(), print.bottom() + kBelow);
    if (!stacked)
        at.ry() += (block - words) / 2;
    head.draw(painter, at, colours.text, side);
    under.draw(painter, at + QPointF(0, words - under.height()), colours.muted, side);
    const bool atRight = stacked ? mirrored : !mirrored;
    const qreal left = atRight ? print.right() - people.width() : print.left();
    const qreal top = stacked ? at.y() + words + gap : print.bottom() + kBelow + (block - people.height()) / 2;
    company.draw(painter, {left, top}, colours, atRight, mirrored);
    return card;
}

} // namespace farnear::moments
