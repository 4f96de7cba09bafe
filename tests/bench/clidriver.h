// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>

#include "base/clock.h"

namespace farnear::bench {

/** One farnear-cli: commands in, events out, each with the local time it came at. */
class CliDriver : public QObject {
    Q_OBJECT
public:
    struct Event {
        Millis at = 0; //!< base::Clock
        QString name;
        QJsonObject values;
    };

    CliDriver(QString program, const QProcessEnvironment &environment);
    ~CliDriver() override;

    /** False when the program is not there or does not run. */
    [[nodiscard]] bool start(const QStringList &arguments);
    /** Writes one line; the local time it was written. */
    Millis send(const QString &command);
    /** quit, then terminate, then kill. */
    void quit();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    /** The newest event of a name; name is empty when there is none. */
    [[nodiscard]] Event last(const QString &name) const;
    /** Waits for an event of a name that came after the first `from` ones; its name is empty when none came. */
    [[nodiscard]] Event waitForEvent(const QString &name, int ms, qsizetype from = 0);

private:
    void read();

    QString m_program;
    QProcess m_process;
    SystemClock m_clock;
    QList<Event> m_events;
};

} // namespace farnear::bench
