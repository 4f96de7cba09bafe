// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFile>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

namespace farnear::bench {

/** A virtual screen of our own whose pixels can be read while programs draw on it: Xvfb with its framebuffer in a file.
 */
class Screen {
public:
    Screen() = default;
    ~Screen();

    /** Empty, or what went wrong. */
    [[nodiscard]] QString start(QSize size = {1920, 1080});
    /** ":7", for DISPLAY. */
    [[nodiscard]] QString display() const { return m_display; }
    [[nodiscard]] qint64 pid() const { return m_server.processId(); }

    /** Whether any of a grid of pixels is lit: before the first window all are black. */
    [[nodiscard]] bool isLit() const;
    /** Share of that grid with the glaring colours of a test film, 0 .. 1; a window has none. */
    [[nodiscard]] double glaring() const;
    /** The size of what is drawn, from the corner where a window without a window manager sits. */
    [[nodiscard]] QSize litSize() const;
    /** Changes when one of the pixels across the middle of such a window does. */
    [[nodiscard]] size_t fingerprint(QSize window) const;

private:
    [[nodiscard]] bool mapFramebuffer();
    [[nodiscard]] QRgb pixel(int x, int y) const;

    QTemporaryDir m_directory;
    QProcess m_server;
    QString m_display;
    QSize m_size;
    QFile m_file;
    const uchar *m_pixels = nullptr;
    int m_bytesPerLine = 0;
};

} // namespace farnear::bench
