// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "session/session.h"

namespace farnear::main {

/** Commands of the standard input, one a line, done on a session. */
class CliCommands final : public QObject {
    Q_OBJECT
public:
    explicit CliCommands(session::Session &session, QObject *parent = nullptr);

    void run(const QByteArray &bytes);

Q_SIGNALS:
    void statusAsked();
    void quitAsked();
    /** BadUsage: a command that can't be understood. */
    void failed(const farnear::Error &error);

private:
    void openNamed(const QByteArray &name);
    [[nodiscard]] bool runPlain(const QString &command);
    [[nodiscard]] bool runWith(const QString &command, const QString &argument);

    session::Session &m_session;
};

} // namespace farnear::main
