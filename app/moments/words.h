// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace farnear::moments {

enum class Weight { Regular, Medium, SemiBold };

/** The house's own face, without hints or coloured edges, so that it looks the same everywhere; what it has no letters
 * for comes from the system's fonts. */
[[nodiscard]] QFont font(int pixels, Weight weight);

enum class Side { Left, Centre, Right };

/** A text broken into lines, the last of which ends in "..." when there is more. */
class Words {
public:
    Words() = default;
    Words(const QString &text, const QFont &font, qreal width, int lines = 1);

    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    /** Of the longest line. */
    [[nodiscard]] qreal width() const;
    /** 0 when empty. */
    [[nodiscard]] qreal height() const;
    /** corner: upper left, middle or right, by side. */
    void draw(QPainter &painter, QPointF corner, const QColor &colour, Side side = Side::Left) const;

private:
    /** One line each. */
    std::vector<std::unique_ptr<QTextLayout>> m_lines;
    qreal m_lineHeight = 0;
    qreal m_ascent = 0;
};

/** How wide a text is in one line. */
[[nodiscard]] qreal widthOf(const QString &text, const QFont &font);

} // namespace farnear::moments
