// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QUrl>

#ifdef Q_OS_LINUX
#include <csignal>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace farnear::test {

/**
 * A file on a disk that hangs: it is there and can be asked for its size, but whoever opens it sleeps in the system
 * until this goes (or the system has enough of it, after 45 s). Made by a write lease, so on Linux only.
 */
class HangingFile {
public:
    explicit HangingFile(const QUrl &file)
    {
#ifdef Q_OS_LINUX
        std::signal(SIGIO, SIG_IGN); // how the holder of a lease hears of somebody who waits
        m_file = ::open(QFile::encodeName(file.toLocalFile()).constData(), O_RDONLY | O_CLOEXEC);
        m_hangs = m_file >= 0 && ::fcntl(m_file, F_SETLEASE, F_WRLCK) == 0;
#else
        Q_UNUSED(file)
#endif
    }
    ~HangingFile()
    {
#ifdef Q_OS_LINUX
        if (m_file >= 0)
            ::close(m_file);
#endif
    }
    HangingFile(const HangingFile &) = delete;
    HangingFile &operator=(const HangingFile &) = delete;

    /** False where this system or file system can't make one. */
    [[nodiscard]] bool hangs() const
    {
        return m_hangs;
    }
    /** Somebody sleeps in it. */
    [[nodiscard]] bool isWaitedFor() const
    {
#ifdef Q_OS_LINUX
        return m_hangs && ::fcntl(m_file, F_GETLEASE) != F_WRLCK;
#else
        return false;
#endif
    }

private:
    int m_file = -1;
    bool m_hangs = false;
};

} // namespace farnear::test
