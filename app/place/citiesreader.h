// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "place/cities.h"

namespace farnear::place {

/** Reads the list of cities (resources/places/make-cities.py says how it is written) within limits. */
class CitiesReader {
public:
    enum Field { Id, Country, Latitude, Longitude, Zone, Population, Region, Name, FieldCount };
    enum CountryField { CountryCode, CountryName }; //!< of a country's line

    explicit CitiesReader(const QByteArray &text);

    /** Into an empty one. Errors: TooLarge, Malformed. */
    [[nodiscard]] Expected<void> read(Cities &cities);

    /** The fields of a line that was read. */
    using Fields = std::array<QByteArrayView, FieldCount>;
    [[nodiscard]] static Fields firstFields(QByteArrayView line);
    /** Its fields from that one on; from a name on: the name, and letters, colon, name in other languages. */
    [[nodiscard]] static QList<QByteArrayView> fieldsFrom(QByteArrayView line, int field);

private:
    [[nodiscard]] bool readHead(Cities &cities);
    [[nodiscard]] bool readCountry(Cities &cities);
    [[nodiscard]] bool readRow(Cities &cities);
    [[nodiscard]] bool readNumbers(Cities &cities, Cities::Row &row) const;
    /** Folds them as well; false when they are not written as they must be. */
    [[nodiscard]] bool foldNames(QByteArrayView names, QString &folded);
    [[nodiscard]] QByteArrayView nextLine();
    [[nodiscard]] char16_t fold(char16_t c);

    QByteArray m_text;
    qsizetype m_next = 0;
    Fields m_fields;               //!< of the present line
    std::vector<char16_t> m_folds; //!< remembers foldedChar; 0: not asked yet
};

} // namespace farnear::place
