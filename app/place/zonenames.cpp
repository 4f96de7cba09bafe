// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/zonenames.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farnear::place {

namespace {

struct Renamed {
    QLatin1String former;
    QLatin1String current;
};

// From tzdata's file "backward".
constexpr std::array renamed{
    Renamed{"Europe/Kiev"_L1, "Europe/Kyiv"_L1},
    Renamed{"Asia/Calcutta"_L1, "Asia/Kolkata"_L1},
    Renamed{"Asia/Rangoon"_L1, "Asia/Yangon"_L1},
    Renamed{"Asia/Saigon"_L1, "Asia/Ho_Chi_Minh"_L1},
    Renamed{"Asia/Katmandu"_L1, "Asia/Kathmandu"_L1},
    Renamed{"Asia/Dacca"_L1, "Asia/Dhaka"_L1},
    Renamed{"Asia/Macao"_L1, "Asia/Macau"_L1},
    Renamed{"Asia/Choibalsan"_L1, "Asia/Ulaanbaatar"_L1},
    Renamed{"America/Godthab"_L1, "America/Nuuk"_L1},
    Renamed{"America/Buenos_Aires"_L1, "America/Argentina/Buenos_Aires"_L1},
    Renamed{"Pacific/Enderbury"_L1, "Pacific/Kanton"_L1},
};

QString other(const QString &zone, QLatin1String Renamed::*from, QLatin1String Renamed::*to)
{
    const auto found
        = std::find_if(renamed.begin(), renamed.end(), [&](const Renamed &pair) { return zone == pair.*from; });
    return found == renamed.end() ? QString() : QString((*found).*to);
}

} // namespace

QString currentZone(const QString &zone)
{
    const QString current = other(zone, &Renamed::former, &Renamed::current);
    return current.isEmpty() ? zone : current;
}

QString formerZone(const QString &zone)
{
    return other(zone, &Renamed::current, &Renamed::former);
}

} // namespace farnear::place
