// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <functional>

namespace farnear::test {

/** One farnear-cli, as a script sees it. Its program's path comes from the build (FARNEAR_CLI). */
class CliProcess {
public:
    explicit CliProcess(const QStringList &arguments)
    {
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [this] { read(); });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FARNEAR_CLI), arguments);
    }
    ~CliProcess()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished();
    }

    void send(const QString &command) { process.write(command.toUtf8() + '\n'); }
    /** The newest event of that name for which the condition holds; empty when there is none. */
    [[nodiscard]] QJsonObject event(const QString &name,
                                    const std::function<bool(const QJsonObject &)> &holds = {}) const
    {
        for (auto it = events.crbegin(); it != events.crend(); ++it) {
            if (it->value(QStringLiteral("event")).toString() == name && (!holds || holds(*it)))
                return *it;
        }
        return {};
    }
    [[nodiscard]] bool has(const QString &name, const QString &field, const QString &value) const
    {
        return !event(name, [&](const QJsonObject &event) { return event.value(field).toString() == value; }).isEmpty();
    }
    [[nodiscard]] QString invite() const
    {
        return event(QStringLiteral("invite")).value(QStringLiteral("url")).toString();
    }
    /** What the newest timeline says of the room: playing, paused, missing ... */
    [[nodiscard]] QString state() const
    {
        return event(QStringLiteral("timeline")).value(QStringLiteral("state")).toString();
    }
    [[nodiscard]] QStringList errors() const
    {
        QStringList codes;
        for (const QJsonObject &event : events) {
            const QString code = event.value(QStringLiteral("code")).toString();
            if (event.value(QStringLiteral("event")).toString() == QLatin1String("error")
                && code != QLatin1String("no-audio-device"))
                codes.append(code);
        }
        return codes;
    }
    [[nodiscard]] bool isRunning() const { return process.state() != QProcess::NotRunning; }
    /** Ended by itself, not by a crash. */
    [[nodiscard]] bool endedWith(int code) const
    {
        return !isRunning() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == code;
    }

    QProcess process;
    QList<QJsonObject> events;
    QList<QByteArray> nonsense; //!< lines that are no JSON object

private:
    void read()
    {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            const QJsonDocument json = QJsonDocument::fromJson(line);
            if (json.isObject())
                events.append(json.object());
            else
                nonsense.append(line);
        }
    }
};

} // namespace farnear::test
