// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/matroska.h"

#include <QFile>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <optional>

namespace farnear {

namespace {

constexpr quint64 kHead = 0x1A45DFA3;
constexpr quint64 kSegment = 0x18538067;
constexpr quint64 kInfo = 0x1549A966;
constexpr quint64 kScale = 0x2AD7B1;
constexpr quint64 kDuration = 0x4489;
/** The head comes early: whoever hides it behind more elements than this has no duration. */
constexpr int kMostElements = 64;

struct Element {
    quint64 id = 0;
    qint64 size = 0;
};

/** A number whose length stands in its first bits; the marker bit stays in ids and goes from sizes. */
std::optional<quint64> readNumber(QFile &file, bool keepMarker)
{
    char first = 0;
    if (!file.getChar(&first) || first == 0)
        return std::nullopt;
    const auto head = static_cast<quint8>(first);
    const int more = std::countl_zero(head);
    quint64 value = keepMarker ? head : head & (0x7F >> more);
    const QByteArray rest = file.read(more);
    if (rest.size() != more)
        return std::nullopt;
    for (const char byte : rest)
        value = value << 8 | static_cast<quint8>(byte);
    return value;
}

std::optional<Element> readElement(QFile &file)
{
    const auto id = readNumber(file, true);
    const auto size = id ? readNumber(file, false) : std::nullopt;
    if (!size)
        return std::nullopt;
    return Element{*id, static_cast<qint64>(*size)};
}

double readValue(const QByteArray &bytes, bool floating)
{
    quint64 bits = 0;
    for (const char byte : bytes)
        bits = bits << 8 | static_cast<quint8>(byte);
    if (!floating)
        return static_cast<double>(bits);
    return bytes.size() == 4 ? double(std::bit_cast<float>(static_cast<quint32>(bits))) : std::bit_cast<double>(bits);
}

} // namespace

bool isMatroska(const QString &path)
{
    QFile file(path);
    const auto first = file.open(QIODevice::ReadOnly) ? readElement(file) : std::nullopt;
    return first && first->id == kHead;
}

Millis matroskaDuration(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double scale = 1e6; // nanoseconds
    double duration = 0;
    for (int i = 0; i < kMostElements; ++i) {
        const auto element = readElement(file);
        if (!element || (i == 0 && element->id != kHead))
            break;
        if (element->id == kSegment || element->id == kInfo)
            continue; // into it
        const bool wanted = (element->id == kScale || element->id == kDuration) && element->size <= 8;
        if (wanted)
            (element->id == kScale ? scale : duration) = readValue(file.read(element->size), element->id == kDuration);
        else if (!file.seek(file.pos() + element->size))
            break;
    }
    const Millis result = duration * scale / 1e6;
    return std::isfinite(result) && result > 0 ? result : 0;
}

} // namespace farnear
