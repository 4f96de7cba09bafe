// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clireader.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <thread>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace farnear::main {

namespace {

constexpr qsizetype longestLine = qsizetype(4) * 1024 * 1024; //!< what is beyond is cut off

/** What is there, at least a byte; empty at the end. Below stdio, whose locks would hang the program's exit. */
QByteArray readSome()
{
    QByteArray bytes(qsizetype(64) * 1024, Qt::Uninitialized);
#ifdef Q_OS_WIN
    const int got = _read(0, bytes.data(), static_cast<unsigned>(bytes.size())); // not run here
#else
    ssize_t got = -1;
    do {
        got = ::read(STDIN_FILENO, bytes.data(), static_cast<size_t>(bytes.size()));
    } while (got < 0 && errno == EINTR);
#endif
    bytes.truncate(std::max<qsizetype>(0, got));
    return bytes;
}

} // namespace

CliReader::CliReader(QObject *parent) : QObject(parent), m_gate(std::make_shared<Gate>())
{
    m_gate->reader = this;
}

CliReader::~CliReader()
{
    const std::lock_guard lock(m_gate->mutex);
    m_gate->reader = nullptr;
}

void CliReader::start()
{
    std::thread(&CliReader::read, m_gate).detach();
}

void CliReader::read(const std::shared_ptr<Gate> &gate)
{
    const auto tell = [&gate](const auto &what) {
        const std::lock_guard lock(gate->mutex);
        if (gate->reader)
            QMetaObject::invokeMethod(
                gate->reader, [reader = gate->reader, what] { what(*reader); }, Qt::QueuedConnection);
    };
    QByteArray line;
    for (QByteArray bytes = readSome(); !bytes.isEmpty(); bytes = readSome()) {
        for (const char byte : bytes) {
            if (byte != '\n') {
                if (line.size() < longestLine)
                    line.append(byte);
                continue;
            }
            if (line.endsWith('\r'))
                line.chop(1);
            tell([line](CliReader &reader) { Q_EMIT reader.line(line); });
            line.clear();
        }
    }
    tell([](CliReader &reader) { Q_EMIT reader.ended(); });
}

} // namespace farnear::main
