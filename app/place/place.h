// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

/** Where people are, as far as they say so, and what that means between them. Pure; thread-safe. */
namespace farnear::place {

/** WGS 84, in degrees. */
struct Coordinates {
    double latitude = 0;  //!< -90 .. 90
    double longitude = 0; //!< -180 .. 180
    bool operator==(const Coordinates &) const = default;
};

/** How finely a place is told to others. */
enum class Precision {
    Nothing,
    Coarse, //!< the centre of a fixed cell of about 100 km
    City,
    Exact, //!< to about 10 m; only when asked for
};

/** What the others in a room are told. */
struct SharedPlace {
    Precision precision = Precision::Nothing;
    Coordinates at;
    qint64 city = 0; //!< GeoNames id, by which each reader finds the name in their language; City only, 0: none
    QString name;    //!< of the city in Latin letters; City only
    QString country; //!< ISO 3166-1, two letters; City only
    QString zone;    //!< IANA time zone
    bool operator==(const SharedPlace &) const = default;
};

/** Where this person says they are; kept on their own computer. */
struct OwnPlace {
    Coordinates at;     //!< the point itself, or the city's
    bool point = false; //!< at is finer than the city: from coordinates or the system
    qint64 city = 0;    //!< the nearest in the list
    Coordinates cityAt;
    QString name;
    QString country;
    QString zone;       //!< of the city
    QString coarseZone; //!< of the city nearest to the centre of the coarse cell: tells no more than the cell does
    bool operator==(const OwnPlace &) const = default;
};

/** What is told of a place at that precision. Of everything finer nothing is in it: what Coarse says is the same for
 * every place of its cell, what City says the same for everybody of that city. */
[[nodiscard]] SharedPlace share(const OwnPlace &place, Precision precision);

/** The centre of the fixed cell around a point, to 1/10000 degree: bands of latitude, each cut into equal cells; every
 * side of every cell is at least 100 km long. Each pole is the centre of one. */
[[nodiscard]] Coordinates coarse(Coordinates at);

/** The way between them over the earth in km: the great circle, corrected for the flattening of the earth (W. D.
 * Lambert, 1942), since a sphere is wrong by up to 0.6 %. Within 0.01 %; within 0.2 % between places opposite each
 * other. */
[[nodiscard]] double distanceKm(Coordinates from, Coordinates to);

/** What can be said about the distance between two shared places. */
struct Apart {
    enum class Kind {
        Unknown,   //!< one of them tells nothing
        Far,       //!< km
        Near,      //!< one of them coarse, and the cells touch: about 100 km or less, and no finer
        SameCity,  //!< both say the same city
        SamePlace, //!< under 1 km
    };
    Kind kind = Kind::Unknown;
    double km = 0;
    bool operator==(const Apart &) const = default;
    /** The number reached 0: the same city, or the same place. */
    [[nodiscard]] bool isZero() const { return kind == Kind::SameCity || kind == Kind::SamePlace; }
};
[[nodiscard]] Apart apart(const SharedPlace &one, const SharedPlace &other);

} // namespace farnear::place

Q_DECLARE_METATYPE(farnear::place::SharedPlace)
