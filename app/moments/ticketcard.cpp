// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cinema ticket: the picture, the row of facts, and the part that is torn off at the door.
#include <QCryptographicHash>
#include <QPainter>

#include <algorithm>

#include "moments/art.h"
#include "moments/company.h"
#include "moments/styles.h"

namespace farnear::moments {

namespace {

constexpr qreal kAround = 60; //!< the ground around the ticket
constexpr qreal kTicket = 760;
constexpr qreal kInside = 46;
constexpr qreal kRoom = kTicket - 2 * kInside;
constexpr qreal kRound = 30;
constexpr qreal kNotch = 24;
constexpr qreal kBite = 9; //!< radius of each half circle at the foot
constexpr qreal kStubGap = 38;

struct Fact {
    Words label;
    Words value;
    [[nodiscard]] qreal width() const { return std::max(label.width(), value.width()); }
    [[nodiscard]] qreal height() const { return label.height() + value.height(); }
};

/** What is known of the evening, in rows. */
class Facts {
public:
    explicit Facts(const CardContent &content)
    {
        const bool arc = Pair::suits(content); // which tells the distance, and the time with it
        add(content.labels.place, content.place);
        add(content.labels.date, content.date);
        add(content.labels.together, arc ? QString() : content.together);
        add(content.labels.distance, arc ? QString() : content.distance);
    }

    [[nodiscard]] qreal height() const
    {
        qreal total = 0;
        place([&total](const Fact &fact, QPointF at) { total = std::max(total, at.y() + fact.height()); });
        return total;
    }

    void draw(QPainter &painter, QPointF topLeft, const Palette &colours, bool mirrored) const
    {
        const Side side = mirrored ? Side::Right : Side::Left;
        place([&](const Fact &fact, QPointF at) {
            const QPointF corner = topLeft + QPointF(mirrored ? kRoom - at.x() : at.x(), at.y());
            fact.label.draw(painter, corner, colours.muted, side);
            fact.value.draw(painter, corner + QPointF(0, fact.label.height()), colours.text, side);
        });
    }

private:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_facts.push_back(
                {Words(label, font(20, Weight::Medium), kRoom), Words(value, font(31, Weight::SemiBold), kRoom)});
    }

    /** One beside the other while there is room. */
    template <typename Take>
    void place(Take take) const
    {
        constexpr qreal kBetween = 62;
        QPointF at(0, 0);
        qreal row = 0;
        for (const Fact &fact : m_facts) {
            if (at.x() > 0 && at.x() + fact.width() > kRoom)
                at = {0, at.y() + row + 22};
            take(fact, at);
            row = fact.height();
            at.rx() += fact.width() + kBetween;
        }
    }

    std::vector<Fact> m_facts;
};

/** Bars as of a till, always the same for the same moment; they say nothing. */
void drawBars(QPainter &painter, const QRectF &area, const CardContent &content, const QColor &colour)
{
    const QByteArray hash
        = QCryptographicHash::hash((content.title + content.place + content.date).toUtf8(), QCryptographicHash::Sha256);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    qreal x = area.left();
    for (int i = 0; x < area.right(); ++i) {
        const int bits = hash.at(i % hash.size()) >> (i / hash.size() % 4);
        const qreal bar = 2.4 * (1 + (bits & 3) % 3);
        const qreal width = std::min(bar, area.right() - x);
        painter.drawRect(QRectF(x, area.top(), width, area.height()));
        x += bar + 2.4 * (1 + (bits >> 2 & 1));
    }
}

/** Round above, bitten out at the sides where it is torn, and in small bites at its foot. */
QPainterPath outline(const QRectF &ticket, qreal tear)
{
    constexpr QPointF kDown(0, 1);
    QPainterPath path(ticket.topLeft() + QPointF(0, kRound));
    path.arcTo(QRectF(ticket.topLeft(), QSizeF(2 * kRound, 2 * kRound)), 180, -90);
    path.arcTo(QRectF(ticket.topRight() - QPointF(2 * kRound, 0), QSizeF(2 * kRound, 2 * kRound)), 90, -90);
    bite(path, {ticket.right(), tear}, kDown, kNotch);
    path.lineTo(ticket.bottomRight());
    biteAlong(path, ticket.bottomLeft(), kBite, kBite * 2.9);
    bite(path, {ticket.left(), tear}, -kDown, kNotch);
    path.closeSubpath();
    return path;
}

/** The upper part of it. */
QPainterPath top(const QRectF &area)
{
    QPainterPath path(area.bottomLeft());
    path.arcTo(QRectF(area.topLeft(), QSizeF(2 * kRound, 2 * kRound)), 180, -90);
    path.arcTo(QRectF(area.topRight() - QPointF(2 * kRound, 0), QSizeF(2 * kRound, 2 * kRound)), 90, -90);
    path.lineTo(area.bottomRight());
    path.closeSubpath();
    return path;
}

void drawTear(QPainter &painter, const QRectF &ticket, qreal tear, const QColor &colour)
{
    QPen pen(colour, 4, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 3.4});
    painter.setPen(pen);
    painter.drawLine(QPointF(ticket.left() + kNotch + 16, tear), QPointF(ticket.right() - kNotch - 16, tear));
}

/** What stays in the hand: who, how far, and the bars. */
class Stub {
public:
    explicit Stub(const CardContent &content) : m_content(content), m_row(content, 34)
    {
        if (Pair::suits(content))
            m_pair.emplace(content, kRoom);
        else
            m_names = Words(names(content), font(25, Weight::Medium), kRoom, 2);
    }

    [[nodiscard]] qreal height() const
    {
        const qreal people = m_pair ? m_pair->size().height() : m_row.height() + gap() + m_names.height();
        return people + (people > 0 ? 26 : 0) + kBars;
    }

    void draw(QPainter &painter, QPointF topLeft, const Palette &colours, bool mirrored) const
    {
        const qreal middle = topLeft.x() + kRoom / 2;
        if (m_pair) {
            m_pair->draw(painter, {middle - m_pair->size().width() / 2, topLeft.y()}, colours, mirrored);
        } else {
            m_row.draw(painter, {middle - m_row.width() / 2, topLeft.y()}, colours.paper, mirrored);
            m_names.draw(painter, {middle, topLeft.y() + m_row.height() + gap()}, colours.text, Side::Centre);
        }
        QColor ink = colours.text;
        ink.setAlpha(200);
        drawBars(painter, QRectF(topLeft.x(), topLeft.y() + height() - kBars, kRoom, kBars), m_content, ink);
    }

private:
    static constexpr qreal kBars = 58;
    [[nodiscard]] qreal gap() const { return m_row.isEmpty() || m_names.isEmpty() ? 0 : 12; }

    const CardContent &m_content;
    FaceRow m_row;
    std::optional<Pair> m_pair;
    Words m_names;
};

/** Where each part begins. */
struct Plan {
    QRectF picture;
    qreal head = 0;
    qreal caption = 0;
    qreal facts = 0;
    qreal tear = 0;
    QRectF ticket;
};

} // namespace

QImage composeTicket(const CardContent &content, int scale)
{
    const Palette &colours = palette(content.night);
    const QImage picture = pictureOr(content.picture);
    const Words head(content.title, font(46, Weight::SemiBold), kRoom, 2);
    const Words caption(content.caption, font(29, Weight::Medium), kRoom, 2);
    const Facts facts(content);
    const Stub stub(content);

    Plan plan;
    plan.picture = QRectF(kAround, kAround, kTicket, std::round(kTicket / aspectOf(picture, 1, 2.4)));
    plan.head = plan.picture.bottom() + 36;
    plan.caption = plan.head + head.height() + (head.isEmpty() ? 0 : 4);
    plan.facts = plan.caption + caption.height() + (head.isEmpty() && caption.isEmpty() ? 0 : 24);
    plan.tear = plan.facts + facts.height() + kStubGap;
    plan.ticket = QRectF(kAround, kAround, kTicket, plan.tear + kStubGap + stub.height() + 46 - kAround);

    const QSizeF size(kTicket + 2 * kAround, plan.ticket.bottom() + kAround);
    QImage card = blank(size, scale);
    QPainter painter;
    begin(painter, card, scale);
    const QColor mood = moodOf(picture, content.night);
    fillPaper(painter, QRectF({0, 0}, size), mood.lighter(104), mood.darker(content.night ? 140 : 106));
    const QPainterPath shape = outline(plan.ticket, plan.tear);
    drawShadow(painter, shape, 26, QColor(0, 0, 0, content.night ? 150 : 60));
    painter.fillPath(shape, colours.paper);
    drawPicture(painter, plan.picture, top(plan.picture), picture);

    const bool mirrored = isMirrored(content);
    const Side side = mirrored ? Side::Right : Side::Left;
    const qreal left = kAround + kInside;
    const qreal start = mirrored ? left + kRoom : left;
    head.draw(painter, {start, plan.head}, colours.text, side);
    caption.draw(painter, {start, plan.caption}, colours.accentText, side);
    facts.draw(painter, {left, plan.facts}, colours, mirrored);
    drawTear(painter, plan.ticket, plan.tear, colours.line);
    stub.draw(painter, {left, plan.tear + kStubGap}, colours, mirrored);
    return card;
}

} // namespace farnear::moments
