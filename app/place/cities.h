// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

#include "base/expected.h"
#include "place/place.h"

namespace farnear::place {

struct City {
    qint64 id = 0;   //!< GeoNames
    QString name;    //!< in Latin letters
    QString region;  //!< only where another city of that country has the same name
    QString country; //!< ISO 3166-1, two letters
    Coordinates at;
    QString zone; //!< IANA
    qint64 population = 0;
    bool operator==(const City &) const = default;
};

/** The cities of the world, from the list that comes with Farnear; nobody is asked. Cheap to copy; thread-safe. */
class Cities {
public:
    /** None. */
    Cities() = default;
    /** text: as resources/places/make-cities.py describes it. Errors: TooLarge, Malformed. */
    [[nodiscard]] static Expected<Cities> parse(const QByteArray &text);

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    /** At most that many whose name in any language begins with text, has a word that does, or nearly does, in this
     * order, the larger before the smaller. What comes after a comma is not looked at. language: BCP 47; its names come
     * first. */
    [[nodiscard]] QList<City> search(const QString &text, const QString &language, int most) const;
    /** Nothing only when there are no cities. */
    [[nodiscard]] std::optional<City> nearest(Coordinates at) const;
    /** The nearest of those in a zone (empty: any) with so many people. */
    [[nodiscard]] std::optional<City> nearest(Coordinates at, const QString &zone, qint64 population) const;
    [[nodiscard]] std::optional<City> byId(qint64 id) const;
    /** The city's name in a language (BCP 47), else as in City::name; empty for an unknown city. */
    [[nodiscard]] QString nameIn(qint64 id, const QString &language) const;
    /** The name of a country (ISO 3166-1, two letters) in a language; empty for an unknown one. */
    [[nodiscard]] QString countryIn(const QString &country, const QString &language) const;
    [[nodiscard]] std::optional<City> largestIn(const QString &zone) const;

private:
    struct Row {
        qsizetype line = 0;  //!< where it begins in m_text
        qsizetype names = 0; //!< where its names begin in m_folded
        qint64 id = 0;
        qint64 population = 0;
        qint32 latitude = 0;  //!< 1/10000 degree
        qint32 longitude = 0; //!< 1/10000 degree
        qint32 zone = 0;
        [[nodiscard]] Coordinates at() const;
    };
    struct Query;
    friend class CitiesReader;

    [[nodiscard]] qsizetype rowOf(qint64 id) const;
    [[nodiscard]] City city(const Row &row) const;
    [[nodiscard]] QByteArrayView lineAt(qsizetype start) const;
    /** Of the names from field on: the one of the language, else the first. */
    [[nodiscard]] QString nameOf(QByteArrayView line, int field, const QString &language) const;
    [[nodiscard]] QStringView namesOf(qsizetype row) const;
    [[nodiscard]] QChar letterOf(const QString &language) const;
    using Ranked = QList<std::pair<int, qsizetype>>; //!< rank and row, the best first
    [[nodiscard]] Ranked ranked(const Query &query, int most, bool forgiving) const;

    QByteArray m_text;
    QString m_folded;  //!< all names as they are looked up: name, tab, letters, colon, name, tab ... line end
    QList<Row> m_rows; //!< the largest first
    QList<std::pair<qint64, qsizetype>> m_byId;
    QHash<QString, qsizetype> m_countries; //!< where their lines begin
    QStringList m_zones;
    QStringList m_languages;
};

/** Who picked a city is there. */
[[nodiscard]] OwnPlace ownPlace(const City &city, const Cities &cities);
/** Who gave coordinates is there, and in the nearest city for those who are told the city. */
[[nodiscard]] OwnPlace ownPlaceAt(Coordinates at, const Cities &cities);

} // namespace farnear::place
