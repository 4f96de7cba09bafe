// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/names.h"

#include <algorithm>
#include <optional>

namespace farnear::media {

namespace {

constexpr QStringView hanDigits = u"〇一二三四五六七八九";
constexpr QStringView hanUnits = u"集话話回章季部卷期场場幕辑輯张張";

bool isDigit(QChar c)
{
    return c.isDigit();
}

bool isHanNumeral(QChar c)
{
    return hanDigits.contains(c) || c == u'十' || c == u'百';
}

struct Number {
    quint64 value = 0;
    qsizetype length = 0; //!< characters it takes
};

Number plainNumber(QStringView text)
{
    Number number;
    while (number.length < text.size() && isDigit(text[number.length]) && number.value < (quint64(1) << 58))
        number.value = number.value * 10 + static_cast<quint64>(text[number.length++].digitValue());
    return number;
}

/** 二十三 is 23, 一百零五 is not needed: 一百〇五 is 105. */
quint64 hanValue(QStringView text)
{
    quint64 sum = 0;
    quint64 digit = 0;
    for (const QChar c : text) {
        if (c == u'十' || c == u'百') {
            sum += std::max<quint64>(digit, 1) * (c == u'十' ? 10 : 100);
            digit = 0;
        } else {
            digit = digit * 10 + static_cast<quint64>(hanDigits.indexOf(c));
        }
    }
    return sum + digit;
}

/** Only between 第 and what is counted: elsewhere 一 is a word. */
std::optional<Number> hanNumber(QStringView text, QChar before)
{
    const auto *end = std::find_if_not(text.begin(), text.end(), isHanNumeral);
    const qsizetype length = end - text.begin();
    if (before != u'第' || length == 0 || length == text.size() || !hanUnits.contains(text[length]))
        return std::nullopt;
    return Number{hanValue(text.first(length)), length};
}

Number numberAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (isDigit(rest.front()))
        return plainNumber(rest);
    return hanNumber(rest, at > 0 ? text[at - 1] : QChar()).value_or(Number());
}

/** Where the next number begins; the end when there is none. */
qsizetype nextNumber(QStringView text, qsizetype from)
{
    while (from < text.size() && numberAt(text, from).length == 0)
        ++from;
    return from;
}

template <typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : int(b < a);
}

} // namespace

QString foldedName(const QString &name)
{
    // Folding can undo the form, so it is made canonical again.
    return name.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .trimmed();
}

QString foldedStem(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return foldedName(dot > 0 ? name.first(dot) : name);
}

NaturalOrder::NaturalOrder()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

bool NaturalOrder::operator()(const QString &a, const QString &b) const
{
    const QList<QStringView> left = QStringView(a).split(u'/');
    const QList<QStringView> right = QStringView(b).split(u'/');
    const qsizetype common = std::min(left.size(), right.size());
    for (qsizetype i = 0; i < common; ++i) {
        // Files come before the folders beside them.
        const bool leftIsFile = i + 1 == left.size();
        const bool rightIsFile = i + 1 == right.size();
        if (leftIsFile != rightIsFile)
            return leftIsFile;
        if (const int order = compare(left[i], right[i]))
            return order < 0;
    }
    return a < b;
}

int NaturalOrder::compare(QStringView a, QStringView b) const
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const qsizetype textA = nextNumber(a, i);
        const qsizetype textB = nextNumber(b, j);
        if (const int order = compareTexts(a.sliced(i, textA - i), b.sliced(j, textB - j)))
            return order;
        if (textA == a.size() || textB == b.size())
            return order(a.size() - textA, b.size() - textB);
        const Number numberA = numberAt(a, textA);
        const Number numberB = numberAt(b, textB);
        if (numberA.value != numberB.value)
            return order(numberA.value, numberB.value);
        i = textA + numberA.length;
        j = textB + numberB.length;
    }
    return order(a.size() - i, b.size() - j);
}

int NaturalOrder::compareTexts(QStringView a, QStringView b) const
{
    // A number comes before any word: "2" before "a".
    if (a.isEmpty() || b.isEmpty())
        return order(a.size(), b.size());
    return m_collator.compare(a, b);
}

} // namespace farnear::media
