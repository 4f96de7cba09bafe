// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace farnear::test {

/** Somebody with Syncplay's own client (package syncplay) at a terminal, which drives an mpv without window or sound.
 */
class SyncplayClient {
public:
    [[nodiscard]] static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("syncplay")).isEmpty()
            && !QStandardPaths::findExecutable(QStringLiteral("mpv")).isEmpty();
    }

    /** How it is started. */
    struct Options {
        QString server; //!< HOST:PORT
        QString name;
        QString room;
        QString media;       //!< the folder of its copies
        QString file;        //!< of these, open from the beginning; empty: none
        QString certificate; //!< the only one it trusts; empty: what the system does
        QStringList player{QStringLiteral("--ao=null")};
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    };

    void start(const Options &options)
    {
        writeSettings(options);
        QProcessEnvironment environment = options.environment;
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
        environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("utf-8"));
        if (!options.certificate.isEmpty())
            trustOnly(options.certificate, environment);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setChildProcessModifier([] { ::setsid(); });
        QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { m_output += m_process.readAll(); });
        QStringList arguments{QStringLiteral("--no-gui"),      QStringLiteral("--no-store"),
                              QStringLiteral("--host"),        options.server,
                              QStringLiteral("--name"),        options.name,
                              QStringLiteral("--room"),        options.room,
                              QStringLiteral("--player-path"), QStandardPaths::findExecutable(QStringLiteral("mpv"))};
        if (!options.file.isEmpty())
            arguments.append(QDir(options.media).filePath(options.file));
        m_process.start(
            QStringLiteral("syncplay"),
            arguments
                + QStringList{QStringLiteral("--"), QStringLiteral("--vo=null"),
                              QStringLiteral("--scripts-append=") + m_home.filePath(QStringLiteral("tell.lua"))}
                + options.player);
    }
    /** It and its player. */
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(-static_cast<pid_t>(m_process.processId()), SIGKILL); // its player outlives it otherwise
        m_process.waitForFinished();
    }
    ~SyncplayClient() { stop(); }

    /** As typed at the terminal: "p", "s 20", "ch hello". */
    void type(const QString &line) { m_process.write((line + QLatin1Char('\n')).toUtf8()); }
    /** It showed that since forget(). */
    [[nodiscard]] bool saw(const QString &text) const { return QString::fromUtf8(m_output).contains(text); }
    [[nodiscard]] QString output() const { return QString::fromUtf8(m_output); }
    void forget() { m_output.clear(); }

    /** What its player does. */
    struct Player {
        bool playing = false;
        double position = -1; //!< ms; < 0: nothing is open
        QString file;
    };
    [[nodiscard]] Player player() const
    {
        QFile told(m_home.filePath(QStringLiteral("player")));
        if (!told.open(QIODevice::ReadOnly))
            return {};
        const QStringList lines = QString::fromUtf8(told.readAll()).split(QLatin1Char('\n'));
        return {lines.value(0) == QLatin1String("plays"), lines.value(1).toDouble() * 1000, lines.value(2)};
    }

private:
    /** It asks the module certifi whom to trust: here is another one. */
    void trustOnly(const QString &certificate, QProcessEnvironment &environment)
    {
        QFile module(m_home.filePath(QStringLiteral("certifi.py")));
        if (module.open(QIODevice::WriteOnly))
            module.write("def where():\n    return '" + certificate.toUtf8() + "'\n");
        environment.insert(QStringLiteral("PYTHONPATH"), m_home.path());
    }
    void writeSettings(const Options &options)
    {
        QFile settings(m_home.filePath(QStringLiteral("syncplay.ini")));
        if (!settings.open(QIODevice::WriteOnly))
            return;
        QFile script(m_home.filePath(QStringLiteral("tell.lua")));
        if (script.open(QIODevice::WriteOnly))
            script.write(tellingScript().replace("FOLDER", m_home.path().toUtf8()));
        settings.write("[general]\nlanguage = en\ncheckforupdatesautomatically = False\n"
                       "[client_settings]\nreadyatstart = True\nmediasearchdirectories = [\""
                       + options.media.toUtf8() + "\"]\n");
    }

    /** For mpv: keeps what player() reads. */
    [[nodiscard]] static QByteArray tellingScript()
    {
        return R"(
            mp.add_periodic_timer(0.05, function()
                local file = io.open("FOLDER/player.new", "w")
                file:write(mp.get_property_native("pause") and "pauses" or "plays", "\n",
                           mp.get_property_native("time-pos") or -1, "\n", mp.get_property("filename") or "")
                file:close()
                os.rename("FOLDER/player.new", "FOLDER/player")
            end)
        )";
    }

    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace farnear::test
