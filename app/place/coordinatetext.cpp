// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/coordinatetext.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace farnear::place {

namespace {

constexpr qsizetype maxCharacters = 100;
constexpr qsizetype shownCharacters = 40;

/** One sign for everything that people take for it, digits of any script as 0 to 9. */
QString plainly(const QString &text)
{
    static constexpr std::u16string_view from = u"′’‘´`ʹ″”“ʺ＂º˚−–－，、،；．：٫";
    static constexpr std::u16string_view to = u"''''''\"\"\"\"\"°°---,,,;.:.";
    static_assert(from.size() == to.size());
    QString plain;
    for (const QChar c : text.toUpper()) {
        const auto found = from.find(c.unicode());
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else
            plain += found == std::u16string_view::npos ? c : QChar(to[found]);
    }
    return plain.simplified().replace(QStringLiteral("''"), QStringLiteral("\""));
}

/** "52,52 13,40" with decimal points, if the commas can be meant so: two numbers remain. */
QString withDecimalPoints(const QString &text)
{
    static const QRegularExpression decimal(QStringLiteral("(\\d),(\\d)"));
    static const QRegularExpression threeParts(QStringLiteral("^[-+]?\\d+,\\d+,[-+]?\\d+,\\d+$"));
    static const QRegularExpression between(QStringLiteral("\\d[^\\d.,]+[-+]?\\d|\\d, [-+]?\\d"));
    if (text.contains(u'.'))
        return text;
    if (threeParts.match(text).hasMatch()) // the comma in the middle parts the two
        return QString(text).replace(QRegularExpression(QStringLiteral("(\\d+),(\\d+)")), QStringLiteral("\\1.\\2"));
    return between.match(text).hasMatch() ? QString(text).replace(decimal, QStringLiteral("\\1.\\2")) : text;
}

QRegularExpression pairPattern()
{
    const QString number
        = QStringLiteral("([+-]?)\\s?(\\d{1,3}(?:\\.\\d{1,15})?)\\s?°?(?:\\s?(\\d{1,2}(?:\\.\\d{1,12})?)\\s?'"
                         "(?:\\s?(\\d{1,2}(?:\\.\\d{1,12})?)\\s?\")?)?");
    const QString part = QStringLiteral("(?:([NSEW])\\s?%1|%1\\s?([NSEW])?)").arg(number);
    const QString gap = QStringLiteral("(?:\\s?[,;]\\s?|\\s|(?<=[NSEW\"'°])(?=[NSEW\\d+-]))");
    return QRegularExpression(u'^' + part + gap + part + u'$');
}

struct Part {
    QChar letter; //!< null: none
    double degrees = 0;
    [[nodiscard]] bool isLatitude() const { return letter == u'N' || letter == u'S'; }
};

/** The part whose groups begin there: letter number, or number letter. */
std::optional<Part> readPart(const QRegularExpressionMatch &match, int first)
{
    const bool letterFirst = !match.captured(first).isEmpty();
    const int number = letterFirst ? first + 1 : first + 5;
    const QString letter = match.captured(letterFirst ? first : first + 9);
    const QString sign = match.captured(number);
    const double minutes = match.captured(number + 2).toDouble();
    const double seconds = match.captured(number + 3).toDouble();
    if (minutes >= 60 || seconds >= 60 || (!letter.isEmpty() && !sign.isEmpty()))
        return {};
    const double degrees = match.captured(number + 1).toDouble() + minutes / 60 + seconds / 3600;
    const bool negative = sign == u'-' || letter == u'S' || letter == u'W';
    return Part{letter.isEmpty() ? QChar() : letter.front(), negative ? -degrees : degrees};
}

std::optional<Coordinates> together(const Part &one, const Part &other)
{
    if (one.letter.isNull() != other.letter.isNull())
        return {};
    if (!one.letter.isNull() && one.isLatitude() == other.isLatitude())
        return {};
    const bool swapped = other.isLatitude();
    const Coordinates at = swapped ? Coordinates{other.degrees, one.degrees} : Coordinates{one.degrees, other.degrees};
    return isOnEarth(at) ? std::optional(at) : std::nullopt;
}

std::optional<Coordinates> read(const QString &text)
{
    static const QRegularExpression pattern = pairPattern();
    static const QRegularExpression scheme(QStringLiteral("^GEO\\s?:\\s?"));
    const QString plain = withDecimalPoints(plainly(text).remove(scheme));
    const QRegularExpressionMatch match = pattern.match(plain);
    if (!match.hasMatch())
        return {};
    const std::optional<Part> one = readPart(match, 1);
    const std::optional<Part> other = readPart(match, 11);
    return one && other ? together(*one, *other) : std::nullopt;
}

} // namespace

bool isOnEarth(Coordinates at)
{
    return std::abs(at.latitude) <= 90 && std::abs(at.longitude) <= 180; // false for what is no number
}

Expected<Coordinates> parseCoordinates(const QString &text)
{
    const std::optional<Coordinates> at = text.size() <= maxCharacters ? read(text) : std::nullopt;
    if (!at)
        return Error{ErrorCode::BadUsage, text.left(shownCharacters)};
    return *at;
}

QString coordinateText(Coordinates at)
{
    return QString::number(at.latitude, 'f', 4) + QStringLiteral(", ") + QString::number(at.longitude, 'f', 4);
}

} // namespace farnear::place
