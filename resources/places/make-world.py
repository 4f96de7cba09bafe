#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes world.bin, the outline of all land for the postcard, from Natural Earth's 1:50m land (public domain).

Reads land-50m.json of the npm package world-atlas 2.0.2. Coasts are simplified as Visvalingam and Whyatt do (1993, the
point that spans the smallest triangle goes first), with areas as on a Mercator map, where the postcard shows them.

world.bin, all numbers big-endian: quint16 rings; for each ring quint16 points; for each point qint16 longitude and
qint16 latitude, 32767 being 360 and 90 degrees. A ring over the antimeridian goes on beyond 180 degrees. Lakes are
rings inside rings: fill by the odd-even rule.

Usage: make-world.py land-50m.json
"""
import heapq
import json
import math
import struct
import sys
from pathlib import Path

SMALLEST = 0.06  # square degrees at the equator, of a triangle that is kept
SMALLEST_ISLAND = 0.25
FURTHEST = 84.0  # nothing beyond is shown


def decode(topology: dict) -> list[list[tuple[float, float]]]:
    """The rings of a TopoJSON file, in degrees."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)

    def line(indexes: list[int]) -> list[tuple[float, float]]:
        points = []
        for index in indexes:
            part = arcs[index] if index >= 0 else arcs[~index][::-1]
            points += part[1:] if points else part
        return points[:-1]

    rings = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings += [line(ring) for polygon in polygons for ring in polygon]
    return rings


def unwrapped(ring: list) -> list:
    """Without the jump at the antimeridian; around a pole, closed below it."""
    points = [ring[0]]
    for longitude, latitude in ring[1:] + ring[:1]:
        turns = round((points[-1][0] - longitude) / 360)
        points.append((longitude + 360 * turns, latitude))
    if abs(points[-1][0] - points[0][0]) < 180:
        points.pop()
    else:
        pole = math.copysign(90, points[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole)]
    middle = (min(points)[0] + max(points)[0]) / 2
    turns = round(middle / 360)
    return [(longitude - 360 * turns, latitude) for longitude, latitude in points]


def area(a, b, c) -> float:
    """Of a triangle, enlarged as Mercator enlarges it."""
    flat = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return flat / math.cos(math.radians(min(abs(b[1]), FURTHEST)))


def simplify(ring: list) -> list:
    """Drops the points that matter least; the poles stay."""
    count = len(ring)
    before, after = [(i - 1) % count for i in range(count)], [(i + 1) % count for i in range(count)]
    gone = [False] * count
    cost = [0.0] * count

    def measure(i: int) -> float:
        return math.inf if abs(ring[i][1]) > 89.99 else area(ring[before[i]], ring[i], ring[after[i]])

    for i in range(count):
        cost[i] = measure(i)
    heap = [(cost[i], i) for i in range(count)]
    heapq.heapify(heap)
    left = count
    while heap and left > 4:
        value, i = heapq.heappop(heap)
        if gone[i] or value != cost[i]:
            continue
        if value > SMALLEST:
            break
        gone[i] = True
        left -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for neighbour in (before[i], after[i]):
            cost[neighbour] = max(value, measure(neighbour))
            heapq.heappush(heap, (cost[neighbour], neighbour))
    return [point for i, point in enumerate(ring) if not gone[i]]


def size(ring: list) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def main() -> None:
    rings = decode(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    kept = [simplify(ring) for ring in map(unwrapped, rings) if size(ring) > SMALLEST_ISLAND]
    data = bytearray(struct.pack(">H", len(kept)))
    for ring in kept:
        data += struct.pack(">H", len(ring))
        for longitude, latitude in ring:
            data += struct.pack(">hh", round(longitude / 360 * 32767), round(latitude / 90 * 32767))
    (Path(__file__).parent / "world.bin").write_bytes(data)


main()
