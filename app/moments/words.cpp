// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace farnear::moments {

namespace {

/** Wider than any card. */
constexpr qreal kEndless = 1e6;

QString loadFamily()
{
    QString family;
    for (const char *weight : {"SemiBold", "Medium", "Regular"}) {
        const auto file = QStringLiteral(":/farnear/moments/fonts/FarnearSans-%1.otf").arg(QLatin1String(weight));
        const int id = QFontDatabase::addApplicationFont(file);
        family = QFontDatabase::applicationFontFamilies(id).value(0, family);
    }
    return family;
}

QTextOption option(const QString &text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    return option;
}

/** The text of each line; the last holds all the rest. */
QStringList broken(const QString &text, const QFont &font, qreal width, int lines)
{
    QTextLayout layout(text, font);
    layout.setTextOption(option(text));
    layout.beginLayout();
    QStringList parts;
    for (int i = 0; i < lines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        parts.append(i + 1 < lines ? text.mid(line.textStart(), line.textLength()) : text.mid(line.textStart()));
    }
    layout.endLayout();
    return parts;
}

std::unique_ptr<QTextLayout> laidOut(const QString &text, const QFont &font, bool rightToLeft)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    auto how = option(text);
    how.setWrapMode(QTextOption::NoWrap);
    how.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(how);
    layout->beginLayout();
    auto line = layout->createLine();
    line.setLineWidth(kEndless);
    layout->endLayout();
    return layout;
}

} // namespace

QFont font(int pixels, Weight weight)
{
    static const QString family = loadFamily();
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(weight == Weight::Regular      ? QFont::Normal
                       : weight == Weight::Medium ? QFont::Medium
                                                  : QFont::DemiBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

Words::Words(const QString &text, const QFont &font, qreal width, int lines)
{
    const QString simple = text.simplified();
    if (simple.isEmpty() || width <= 0)
        return;
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(font.pixelSize() * 1.24);
    m_ascent = metrics.ascent();
    for (const QString &part : broken(simple, font, width, lines)) {
        const QString shown = metrics.elidedText(part.trimmed(), Qt::ElideRight, width);
        m_lines.push_back(laidOut(shown, font, simple.isRightToLeft()));
    }
}

qreal Words::width() const
{
    qreal widest = 0;
    for (const auto &line : m_lines)
        widest = std::max(widest, line->lineAt(0).naturalTextWidth());
    return std::ceil(widest);
}

qreal Words::height() const
{
    return m_lineHeight * qreal(m_lines.size());
}

void Words::draw(QPainter &painter, QPointF corner, const QColor &colour, Side side) const
{
    painter.setPen(colour);
    for (const auto &layout : m_lines) {
        const QTextLine line = layout->lineAt(0);
        const qreal wide = line.naturalTextWidth();
        const qreal left = side == Side::Left ? 0 : side == Side::Centre ? -wide / 2 : -wide;
        // By the house's own face, whatever other fonts are in the line.
        const qreal top = (m_lineHeight - m_ascent * 1.25) / 2 + m_ascent - line.ascent();
        layout->draw(&painter, corner + QPointF(left, top));
        corner.ry() += m_lineHeight;
    }
}

qreal widthOf(const QString &text, const QFont &font)
{
    return Words(text, font, kEndless).width();
}

} // namespace farnear::moments
