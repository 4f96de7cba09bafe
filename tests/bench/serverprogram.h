// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace farnear::bench {

/** A farnear-server of our own, on a free port of this computer, for as long as this lives. */
class ServerProgram {
public:
    /** more: further arguments. */
    explicit ServerProgram(const QString &program, const QStringList &more = {});
    ~ServerProgram();
    ServerProgram(const ServerProgram &) = delete;
    ServerProgram &operator=(const ServerProgram &) = delete;

    [[nodiscard]] bool isUp() const { return m_up; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    quint16 m_port;
    bool m_up = false;
};

} // namespace farnear::bench
