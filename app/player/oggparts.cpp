// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oggparts.h"

#include <QFile>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <numeric>
#include <optional>

namespace farnear::player {

namespace {

constexpr int kHeadBytes = 27;
constexpr qint64 kLongestPage = kHeadBytes + 255 + qint64(255) * 255;
/** More parts than this are no radio programme. */
constexpr int kMostParts = 200;

struct Page {
    bool begins = false; //!< the first page of a stream
    quint32 serial = 0;
    qint64 end = 0; //!< where the next page begins
};

Page readHead(const QByteArray &head)
{
    return {.begins = (head.at(5) & 2) != 0, .serial = qFromLittleEndian<quint32>(head.constData() + 14)};
}

std::optional<Page> readPage(QFile &file, qint64 at)
{
    if (!file.seek(at))
        return std::nullopt;
    const QByteArray head = file.read(kHeadBytes);
    if (head.size() != kHeadBytes || !head.startsWith("OggS"))
        return std::nullopt;
    const QByteArray sizes = file.read(static_cast<quint8>(head.at(26)));
    Page page = readHead(head);
    page.end = std::accumulate(sizes.begin(), sizes.end(), at + kHeadBytes + sizes.size(),
                               [](qint64 sum, char size) { return sum + static_cast<quint8>(size); });
    return page;
}

/** The streams that begin together at the head of the file. */
QSet<quint32> firstStreams(QFile &file)
{
    QSet<quint32> serials;
    auto page = readPage(file, 0);
    for (; page && page->begins; page = readPage(file, page->end))
        serials.insert(page->serial);
    return serials;
}

std::optional<quint32> lastStream(QFile &file)
{
    const qint64 from = std::max<qint64>(0, file.size() - kLongestPage);
    if (!file.seek(from))
        return std::nullopt;
    const QByteArray tail = file.read(kLongestPage);
    const qsizetype at = tail.lastIndexOf("OggS");
    if (at < 0 || tail.size() - at < kHeadBytes)
        return std::nullopt;
    return readHead(tail.sliced(at, kHeadBytes)).serial;
}

} // namespace

QList<qint64> oggParts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QSet<quint32> first = firstStreams(file);
    const auto last = first.isEmpty() ? std::nullopt : lastStream(file);
    if (!last || first.contains(*last))
        return {};
    QList<qint64> parts;
    bool beginning = false;
    qint64 at = 0;
    for (auto page = readPage(file, at); page && parts.size() < kMostParts; page = readPage(file, at)) {
        if (page->begins && !beginning)
            parts.append(at);
        beginning = page->begins;
        at = page->end;
    }
    return parts;
}

} // namespace farnear::player
