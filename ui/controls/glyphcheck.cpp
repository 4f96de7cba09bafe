// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphcheck.h"

#include <QFontMetrics>

#include <algorithm>

namespace farnear::controls {

namespace {

/** Joiners, variation selectors and marks of direction shape their neighbours; fonts need no glyph for them. */
bool shapesOnly(uint point)
{
    const bool selector = (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    const auto category = QChar::category(point);
    return selector || category == QChar::Other_Format || category == QChar::Other_Control || QChar::isSpace(point);
}

} // namespace

bool canDraw(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(),
                       [&metrics](uint point) { return shapesOnly(point) || metrics.inFontUcs4(point); });
}

void GlyphCheck::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    look();
}

void GlyphCheck::setFamily(const QString &family)
{
    if (m_family == family)
        return;
    m_family = family;
    Q_EMIT familyChanged();
    look();
}

void GlyphCheck::look()
{
    const bool drawable = canDraw(m_text, m_family.isEmpty() ? QFont() : QFont(m_family));
    if (m_drawable == drawable)
        return;
    m_drawable = drawable;
    Q_EMIT drawableChanged();
}

} // namespace farnear::controls
