// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clireader.h"

#include <QFile>

#include <cstdio>
#include <thread>

namespace farnear::main {

namespace {
constexpr qint64 longestLine = 4 * 1024 * 1024;
}

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
            QMetaObject::invokeMethod(gate->reader, [reader = gate->reader, what] { what(*reader); },
                                      Qt::QueuedConnection);
    };
    QFile input;
    if (input.open(fileno(stdin), QIODevice::ReadOnly)) {
        for (QByteArray bytes = input.readLine(longestLine); !bytes.isEmpty(); bytes = input.readLine(longestLine))
            tell([text = QString::fromUtf8(bytes)](CliReader &reader) { Q_EMIT reader.line(text.trimmed()); });
    }
    tell([](CliReader &reader) { Q_EMIT reader.ended(); });
}

} // namespace farnear::main
