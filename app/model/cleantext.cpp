// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cleantext.h"

#include <QList>

#include <algorithm>

#include "model/limits.h"

namespace farnear::model {

namespace {

/** Marks that make the text around them read in another order, and so say something else. */
bool isDirectionMark(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isUnwanted(char32_t c)
{
    return QChar::category(c) == QChar::Other_Control || QChar::isNonCharacter(c) || isDirectionMark(c) || c == 0xFEFF;
}

/** What a code point becomes: itself, a line break, a space, or nothing (0). */
char32_t cleaned(char32_t c, bool lineBreaksLeft)
{
    if (isLineBreak(c))
        return lineBreaksLeft ? U'\n' : U' ';
    if (c == U'\t')
        return U' ';
    return isUnwanted(c) ? 0 : c;
}

QString cleaned(QString text, int maxChars, int maxLines)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString result;
    int chars = 0;
    int lines = 1;
    const QList<uint> points = text.trimmed().toUcs4(); // lone surrogates come out as U+FFFD
    for (auto it = points.begin(); it != points.end() && chars < maxChars; ++it) {
        const char32_t c = cleaned(*it, lines < maxLines);
        if (c == 0)
            continue;
        result += QString::fromUcs4(&c, 1);
        lines += c == U'\n';
        ++chars;
    }
    return result.trimmed();
}

bool isSeen(uint c)
{
    const auto category = QChar::category(c);
    return !QChar::isSpace(c) && category != QChar::Other_Format && !QChar::isMark(c);
}

} // namespace

QString cleanLine(const QString &text, int maxChars)
{
    return cleaned(text, maxChars, 1);
}

QString cleanText(const QString &text)
{
    return cleaned(text, limits::textChars, limits::textLines);
}

QString cleanName(const QString &text)
{
    const QString name = cleanLine(text, limits::nameChars);
    const QList<uint> points = name.toUcs4();
    return std::any_of(points.begin(), points.end(), isSeen) ? name : QString();
}

bool isUnseen(QChar c)
{
    return c == QChar::SoftHyphen || (c.category() == QChar::Other_Format && !c.isSurrogate());
}

} // namespace farnear::model
