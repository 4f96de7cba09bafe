// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screen.h"

#include <QHashFunctions>
#include <QtEndian>

#include <algorithm>

#include "bench/endwithparent.h"
#include "bench/waiting.h"

namespace farnear::bench {

namespace {

// The file is an X window dump: a header of big-endian numbers, a colour table, and the pixels, live.
constexpr qsizetype headerSizeField = 0;
constexpr qsizetype bytesPerLineField = 12;
constexpr qsizetype colourCountField = 19;
constexpr quint32 colourBytes = 12;
constexpr int gridStep = 40;

} // namespace

Screen::~Screen()
{
    m_server.terminate();
    if (!m_server.waitForFinished(3000)) {
        m_server.kill();
        m_server.waitForFinished(1000);
    }
}

QString Screen::start(QSize size)
{
    m_size = size;
    endWithParent(m_server);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height()), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp"), QStringLiteral("-noreset"), QStringLiteral("-fbdir"), m_directory.path()});
    if (!m_server.waitForStarted())
        return QStringLiteral("Xvfb is not installed");
    QByteArray number;
    waitUntil(
        [&] {
            number += m_server.readAllStandardOutput();
            return number.endsWith('\n');
        },
        10'000);
    if (!number.endsWith('\n') || !mapFramebuffer())
        return QStringLiteral("Xvfb did not start");
    m_display = u':' + QString::fromLatin1(number.trimmed());
    return {};
}

bool Screen::mapFramebuffer()
{
    m_file.setFileName(m_directory.filePath(QStringLiteral("Xvfb_screen0")));
    if (!m_file.open(QIODevice::ReadOnly))
        return false;
    const uchar *dump = m_file.map(0, m_file.size());
    if (!dump)
        return false;
    const auto field = [dump](qsizetype index) { return qFromBigEndian<quint32>(dump + 4 * index); };
    m_pixels = dump + field(headerSizeField) + qsizetype(field(colourCountField)) * colourBytes;
    m_bytesPerLine = int(field(bytesPerLineField));
    return m_pixels + qsizetype(m_bytesPerLine) * m_size.height() <= dump + m_file.size();
}

QRgb Screen::pixel(int x, int y) const
{
    return qFromLittleEndian<quint32>(m_pixels + qsizetype(y) * m_bytesPerLine + qsizetype(x) * 4);
}

bool Screen::isLit() const
{
    for (int y = gridStep / 2; y < m_size.height(); y += gridStep)
        for (int x = gridStep / 2; x < m_size.width(); x += gridStep)
            if ((pixel(x, y) & 0xffffff) != 0)
                return true;
    return false;
}

double Screen::glaring() const
{
    int all = 0;
    int found = 0;
    for (int y = gridStep / 2; y < m_size.height(); y += gridStep)
        for (int x = gridStep / 2; x < m_size.width(); x += gridStep) {
            const QRgb colour = pixel(x, y);
            const auto [least, most] = std::minmax({qRed(colour), qGreen(colour), qBlue(colour)});
            ++all;
            found += most - least > 200;
        }
    return double(found) / all;
}

QSize Screen::litSize() const
{
    QSize size;
    for (int y = 0; y < m_size.height(); ++y)
        for (int x = 0; x < m_size.width(); ++x)
            if ((pixel(x, y) & 0xffffff) != 0)
                size = size.expandedTo({x + 1, y + 1});
    return size;
}

/** One line only: it is copied to the screen at once, so that a frame is never seen half drawn. */
size_t Screen::fingerprint(QSize window) const
{
    const uchar *line = m_pixels + qsizetype(window.height() / 2) * m_bytesPerLine;
    return qHashBits(line, size_t(window.width()) * 4);
}

} // namespace farnear::bench
