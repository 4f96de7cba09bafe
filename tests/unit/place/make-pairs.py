#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes pairs.tsv: what distances and local times must be, worked out apart from Farnear's code.

Coordinates and zones come from GeoNames' cities15000.txt (Debian: libtimezonemap-data), distances from Vincenty's
inverse formula on the WGS 84 ellipsoid (T. Vincenty, Survey Review XXIII, 1975), times from Python's zoneinfo.
Usage: make-pairs.py cities15000.txt > pairs.tsv
"""
import math
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

A, F = 6378137.0, 1 / 298.257223563
WINTER, SUMMER = datetime(2026, 1, 15, 12, tzinfo=timezone.utc), datetime(2026, 7, 15, 22, 30, tzinfo=timezone.utc)
RENAMED = {"Europe/Kiev": "Europe/Kyiv", "Asia/Calcutta": "Asia/Kolkata", "Asia/Rangoon": "Asia/Yangon",
           "Asia/Katmandu": "Asia/Kathmandu", "America/Godthab": "America/Nuuk"}
PAIRS = """
Berlin DE, Kiev UA
Berlin DE, Berlin DE
Berlin DE, Hamburg DE
Paris FR, Versailles FR
Munich DE, Salzburg AT
Suva FJ, Apia WS
Nuku'alofa TO, Pago Pago AS
Anchorage US, Petropavlovsk-Kamchatsky RU
Honolulu US, Auckland NZ
Honolulu US, Papeete PF
Noumea NC, Port-Vila VU
Quito EC, Guayaquil EC
Quito EC, Lima PE
Singapore SG, Jakarta ID
Nairobi KE, Kampala UG
Cairo EG, Nairobi KE
Libreville GA, Sao Tome ST
Sydney AU, Auckland NZ
Adelaide AU, Perth AU
Darwin AU, Brisbane AU
London GB, New York City US
Los Angeles US, Tokyo JP
Reykjavik IS, Nuuk GL
Longyearbyen SJ, Ushuaia AR
Ushuaia AR, Cape Town ZA
Madrid ES, Wellington NZ
Beijing CN, Buenos Aires AR
Shanghai CN, Taipei TW
Kathmandu NP, Delhi IN
Mumbai IN, Karachi PK
Tehran IR, Dubai AE
St. John's CA, Halifax CA
Caracas VE, Bogota CO
Sao Paulo BR, Lisbon PT
Moscow RU, Vladivostok RU
Yangon MM, Bangkok TH
Seoul KR, Osaka-shi JP
Murmansk RU, Tromso NO
90 0, 78.22334 15.64689
-90 0, -77.85 166.67
0 0, 90 0
0 179.99, 0 -179.99
10 179.6, -10 -179.7
"""


def read(file):
    rows = [line.rstrip("\n").split("\t") for line in open(file, encoding="utf-8")]
    return {f"{row[2]} {row[8]}": row for row in sorted(rows, key=lambda row: int(row[14]))}


def vincenty(one, other):
    """Kilometres."""
    u1, u2 = (math.atan((1 - F) * math.tan(math.radians(p[0]))) for p in (one, other))
    apart = math.radians(other[1] - one[1])
    if one == other:
        return 0.0
    angle = apart
    for _ in range(200):
        sin_s = math.hypot(math.cos(u2) * math.sin(angle),
                           math.cos(u1) * math.sin(u2) - math.sin(u1) * math.cos(u2) * math.cos(angle))
        cos_s = math.sin(u1) * math.sin(u2) + math.cos(u1) * math.cos(u2) * math.cos(angle)
        s = math.atan2(sin_s, cos_s)
        sin_a = math.cos(u1) * math.cos(u2) * math.sin(angle) / sin_s
        cos2_a = 1 - sin_a ** 2
        middle = cos_s - 2 * math.sin(u1) * math.sin(u2) / cos2_a if cos2_a > 1e-15 else 0.0
        c = F / 16 * cos2_a * (4 + F * (4 - 3 * cos2_a))
        before, angle = angle, apart + (1 - c) * F * sin_a * (
            s + c * sin_s * (middle + c * cos_s * (2 * middle ** 2 - 1)))
        if abs(angle - before) < 1e-12:
            break
    else:
        raise ValueError("too nearly opposite")
    u = cos2_a * (1 / (1 - F) ** 2 - 1)
    a = 1 + u / 16384 * (4096 + u * (u * (320 - 175 * u) - 768))
    b = u / 1024 * (256 + u * (u * (74 - 47 * u) - 128))
    less = b * sin_s * (middle + b / 4 * (cos_s * (2 * middle ** 2 - 1)
                                          - b / 6 * middle * (4 * sin_s ** 2 - 3) * (4 * middle ** 2 - 3)))
    return A * (1 - F) * a * (s - less) / 1000


def cell(place):
    """The middle of the cell of about 100 km: 198 bands, each cut into cells whose short side is 100 km or more."""
    band = min(math.floor((place[0] + 90) * 198 / 180), 197)
    north, south = (abs((band + i) * 180 / 198 - 90) for i in (1, 0))
    count = math.floor(40075 * math.cos(math.radians(max(north, south))) / 100)
    if count < 2:
        return (math.copysign(90, place[0]), 0)
    column = math.floor((place[1] + 180) % 360 / 360 * count)
    return (round((band + 0.5) * 180 / 198 - 90, 4), round((column + 0.5) * 360 / count - 180, 4))


def describe(cities, text):
    """(GeoNames id or 0, coordinates, zone)"""
    if text in cities:
        row = cities[text]
        return row[0], (float(row[4]), float(row[5])), RENAMED.get(row[17], row[17])
    return "0", tuple(map(float, text.split())), "Etc/UTC"


def main():
    cities = read(sys.argv[1])
    print("# SPDX-FileCopyrightText: 2026 The Farnear authors")
    print("# SPDX-License-Identifier: GPL-3.0-or-later")
    print("# pair, km, km between cells; for each: id, latitude, longitude, zone, time in winter, time in summer")
    for line in PAIRS.strip().splitlines():
        ends = [describe(cities, text.strip()) for text in line.split(",")]
        fields = [line, f"{vincenty(ends[0][1], ends[1][1]):.4f}", f"{vincenty(cell(ends[0][1]), cell(ends[1][1])):.4f}"]
        for number, at, zone in ends:
            times = [when.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M:%S") for when in (WINTER, SUMMER)]
            fields += [number, *map(str, at), zone, *times]
        print("\t".join(fields))


if __name__ == "__main__":
    main()
