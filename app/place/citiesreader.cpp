// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/citiesreader.h"

#include <algorithm>
#include <charconv>

#include "place/folding.h"

namespace farnear::place {

namespace {

constexpr qsizetype maxBytes = 16 << 20;
constexpr qsizetype maxLineBytes = 16 << 10;
constexpr qsizetype maxRows = 100'000;
constexpr qsizetype maxZones = 1000;
constexpr qsizetype maxLanguages = 26;
constexpr qsizetype maxCountries = 400;
constexpr qint64 maxPeople = 1'000'000'000;
constexpr QByteArrayView head = "farnear-cities 1";

/** text as a number from least to most, or nothing. */
template <typename Number>
bool readNumber(QByteArrayView text, qint64 least, qint64 most, Number &number)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    number = Number(value);
    return error == std::errc() && end == text.end() && value >= least && value <= most;
}

/** Up to the next tab, which is taken away with it. */
QByteArrayView takeField(QByteArrayView &line)
{
    const qsizetype tab = line.indexOf('\t');
    const QByteArrayView field = tab < 0 ? line : line.first(tab);
    line = tab < 0 ? QByteArrayView() : line.sliced(tab + 1);
    return field;
}

QStringList words(QByteArrayView line)
{
    return QString::fromUtf8(line).split(u'\t', Qt::SkipEmptyParts);
}

bool isCountry(QByteArrayView text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

CitiesReader::CitiesReader(const QByteArray &text) : m_text(text), m_folds(0x10000) { }

CitiesReader::Fields CitiesReader::firstFields(QByteArrayView line)
{
    Fields fields;
    for (QByteArrayView &field : fields)
        field = takeField(line);
    return fields;
}

QList<QByteArrayView> CitiesReader::fieldsFrom(QByteArrayView line, int field)
{
    for (; field > 0; --field)
        takeField(line);
    QList<QByteArrayView> rest;
    do
        rest << takeField(line);
    while (!line.isEmpty());
    return rest;
}

Expected<void> CitiesReader::read(Cities &cities)
{
    if (m_text.size() > maxBytes)
        return ErrorCode::TooLarge;
    if (!m_text.endsWith('\n') || !readHead(cities))
        return ErrorCode::Malformed;
    cities.m_text = m_text;
    cities.m_folded.reserve(m_text.size()); // never more characters than bytes
    while (m_next < m_text.size() && m_text[m_next] == '=') {
        if (!readCountry(cities))
            return ErrorCode::Malformed;
    }
    while (m_next < m_text.size()) {
        if (cities.m_rows.size() == maxRows)
            return ErrorCode::TooMany;
        if (!readRow(cities))
            return ErrorCode::Malformed;
    }
    cities.m_folded.squeeze();
    std::sort(cities.m_byId.begin(), cities.m_byId.end());
    return {};
}

QByteArrayView CitiesReader::nextLine()
{
    const qsizetype start = m_next;
    const qsizetype end = m_text.indexOf('\n', start);
    m_next = end < 0 ? m_text.size() : end + 1;
    return end < 0 ? QByteArrayView() : QByteArrayView(m_text).sliced(start, end - start);
}

bool CitiesReader::readHead(Cities &cities)
{
    if (nextLine() != head)
        return false;
    cities.m_zones = words(nextLine());
    cities.m_languages = words(nextLine());
    return cities.m_zones.size() <= maxZones && cities.m_languages.size() <= maxLanguages;
}

bool CitiesReader::readCountry(Cities &cities)
{
    const qsizetype start = m_next;
    const QByteArrayView line = nextLine();
    QByteArrayView names = line.sliced(1);
    const QByteArrayView code = takeField(names);
    QString unused;
    cities.m_countries.insert(QString::fromLatin1(code), start);
    return line.size() <= maxLineBytes && isCountry(code) && !names.isEmpty() && names.front() != '\t'
        && foldNames(names, unused) && cities.m_countries.size() <= maxCountries;
}

bool CitiesReader::readRow(Cities &cities)
{
    Cities::Row row;
    row.line = m_next;
    row.names = cities.m_folded.size();
    const QByteArrayView line = nextLine();
    m_fields = firstFields(line);
    if (line.size() > maxLineBytes || !readNumbers(cities, row))
        return false;
    if (!cities.m_rows.isEmpty() && cities.m_rows.constLast().population < row.population)
        return false; // ranked by this
    cities.m_byId.emplaceBack(row.id, cities.m_rows.size());
    cities.m_rows << row;
    QString names;
    const bool good = foldNames(line.sliced(m_fields[Name].begin() - line.begin()), names);
    cities.m_folded += names + u'\n';
    return good;
}

bool CitiesReader::readNumbers(Cities &cities, Cities::Row &row) const
{
    return readNumber(m_fields[Id], 1, INT32_MAX, row.id) && isCountry(m_fields[Country])
        && readNumber(m_fields[Latitude], -900'000, 900'000, row.latitude)
        && readNumber(m_fields[Longitude], -1'800'000, 1'800'000, row.longitude)
        && readNumber(m_fields[Zone], 0, cities.m_zones.size() - 1, row.zone)
        && readNumber(m_fields[Population], 0, maxPeople, row.population) && !m_fields[Name].isEmpty();
}

bool CitiesReader::foldNames(QByteArrayView names, QString &folded)
{
    folded = QString::fromUtf8(names);
    bool inLetters = false; // from a tab to the colon
    for (QChar &c : folded) {
        if ((c == u'\t' && inLetters) || (c == u':' && !inLetters))
            return false;
        if (c == u'\t' || c == u':')
            inLetters = c == u'\t';
        c = QChar(fold(c.unicode()));
    }
    return !inLetters;
}

char16_t CitiesReader::fold(char16_t c)
{
    if (m_folds[c] == 0)
        m_folds[c] = c < u' ' || c == u':' ? c : foldedChar(c);
    return m_folds[c];
}

} // namespace farnear::place
