// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clicommands.h"

#include <QDir>
#include <QFileInfo>

#include "base/localfile.h"

namespace farnear::main {

namespace {
constexpr qsizetype maxShown = 40; //!< of what can't be understood
}

CliCommands::CliCommands(session::Session &session, QObject *parent) : QObject(parent), m_session(session) { }

void CliCommands::run(const QByteArray &bytes)
{
    const QString line = QString::fromUtf8(bytes).trimmed();
    if (line.isEmpty())
        return;
    const QString command = line.section(QLatin1Char(' '), 0, 0);
    const QString argument = line.section(QLatin1Char(' '), 1).trimmed();
    if (command == QLatin1String("open") && !argument.isEmpty())
        return openNamed(bytes.mid(bytes.indexOf("open ") + 5));
    if (!(argument.isEmpty() ? runPlain(command) : runWith(command, argument)))
        Q_EMIT failed({ErrorCode::BadUsage, line.left(maxShown)});
}

/** A name counts with the spaces at its end and with bytes that are no text; where there is no such file, without. */
void CliCommands::openNamed(const QByteArray &name)
{
    const QUrl exact = urlOfArgument(name, QDir::currentPath());
    const bool isThere = QFileInfo::exists(openablePath(exact));
    m_session.queue().open({isThere ? exact : urlOfArgument(name.trimmed(), QDir::currentPath())});
}

bool CliCommands::runPlain(const QString &command)
{
    if (command == QLatin1String("play"))
        m_session.playback().play();
    else if (command == QLatin1String("pause"))
        m_session.playback().pause();
    else if (command == QLatin1String("next"))
        m_session.queue().next();
    else if (command == QLatin1String("status"))
        Q_EMIT statusAsked();
    else if (command == QLatin1String("quit"))
        Q_EMIT quitAsked();
    else
        return false;
    return true;
}

bool CliCommands::runWith(const QString &command, const QString &argument)
{
    bool isNumber = false;
    const double number = argument.toDouble(&isNumber);
    if (command == QLatin1String("say"))
        m_session.conversation().say(argument);
    else if (command == QLatin1String("seek") && isNumber && number >= 0)
        m_session.playback().seek(number * 1000);
    else if (command == QLatin1String("rate") && isNumber && number >= 0.25 && number <= 4)
        m_session.playback().setSpeed(number);
    else
        return false;
    return true;
}

} // namespace farnear::main
