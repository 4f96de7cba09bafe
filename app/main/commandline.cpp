// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commandline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "base/localfile.h"

namespace farnear::main {

namespace {

QString fileOrOption(const QString &argument)
{
    const bool isFile = argument.startsWith(QLatin1Char('-')) && QFileInfo(argument).isFile();
    return isFile ? QStringLiteral("./") + argument : argument;
}

} // namespace

QStringList commandLine(int argc, const char *const *argv)
{
    QStringList arguments = QCoreApplication::arguments();
    const bool isSame = arguments.size() == argc; // the application takes options of its own away
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QByteArray bytes = isSame ? QByteArray(argv[i]) : QByteArray();
        if (bytes.isEmpty() || QByteArrayView(bytes).isValidUtf8())
            arguments[i] = fileOrOption(arguments[i]);
        else
            arguments[i] = QString::fromLatin1(urlOfArgument(bytes, QDir::currentPath()).toEncoded());
    }
    return arguments;
}

} // namespace farnear::main
