// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/serveroptions.h"

#include "model/limits.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace farnear::main {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServerOptions", text);
}

QCommandLineOption option(const char *name, const char *value, const char *description)
{
    return {QString::fromLatin1(name), translated(description), QString::fromLatin1(value)};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP("ServerOptions", "Keeps Farnear rooms for others.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        option("listen", "ADDR:PORT", QT_TRANSLATE_NOOP("ServerOptions", "Where to listen; port 0 takes a free one.")),
        option("data", "DIR", QT_TRANSLATE_NOOP("ServerOptions", "Keep rooms here, so that they survive a restart.")),
        option("max-rooms", "N", QT_TRANSLATE_NOOP("ServerOptions", "Rooms at once.")),
        option("max-members", "N", QT_TRANSLATE_NOOP("ServerOptions", "People in one room, 1 to 64.")),
        option("max-connections", "N", QT_TRANSLATE_NOOP("ServerOptions", "Connections at once.")),
        option("max-per-address", "N", QT_TRANSLATE_NOOP("ServerOptions", "Connections of one address.")),
        option("tls-cert", "FILE", QT_TRANSLATE_NOOP("ServerOptions", "Certificate chain (PEM) for wss.")),
        option("tls-key", "FILE", QT_TRANSLATE_NOOP("ServerOptions", "Its key (PEM).")),
    });
}

Expected<void> readCount(const QCommandLineParser &parser, const char *name, int most, int &count)
{
    const QString text = parser.value(QString::fromLatin1(name));
    if (text.isEmpty())
        return {};
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < 1 || value > most)
        return Error{ErrorCode::BadUsage, QStringLiteral("--%1 %2").arg(QString::fromLatin1(name), text)};
    count = value;
    return {};
}

Expected<void> readLimits(const QCommandLineParser &parser, server::Limits &limits)
{
    for (const auto &[name, most, count] : {
             std::tuple{"max-rooms", 1'000'000, &limits.rooms},
             std::tuple{"max-members", model::limits::capacity, &limits.members},
             std::tuple{"max-connections", 1'000'000, &limits.connections},
             std::tuple{"max-per-address", 1'000'000, &limits.connectionsPerAddress},
         }) {
        auto read = readCount(parser, name, most, *count);
        if (!read)
            return read;
    }
    return {};
}

Expected<void> readTls(const QCommandLineParser &parser, std::optional<QSslConfiguration> &tls)
{
    const QString certPath = parser.value(QStringLiteral("tls-cert"));
    const QString keyPath = parser.value(QStringLiteral("tls-key"));
    if (certPath.isEmpty() && keyPath.isEmpty())
        return {};
    const auto chain = QSslCertificate::fromPath(certPath, QSsl::Pem);
    if (chain.isEmpty())
        return Error{ErrorCode::FileUnreadable, certPath};
    QFile file(keyPath);
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return Error{ErrorCode::FileUnreadable, keyPath};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    tls = configuration;
    return {};
}

QString printed(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("help")))
        return parser.helpText();
    if (parser.isSet(QStringLiteral("version")))
        return QStringLiteral("farnear-server " FARNEAR_VERSION "\n");
    return {};
}

} // namespace

Expected<ServerOptions> parseServerOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error{ErrorCode::BadUsage, parser.errorText()};
    ServerOptions options;
    options.print = printed(parser);
    if (!options.print.isEmpty())
        return options;
    if (!parser.positionalArguments().isEmpty())
        return Error{ErrorCode::BadUsage, parser.positionalArguments().first()};
    const QString listenText = parser.value(QStringLiteral("listen"));
    if (listenText.isEmpty())
        return Error{ErrorCode::BadUsage,
                     translated(QT_TRANSLATE_NOOP("ServerOptions", "--listen ADDR:PORT is missing."))};
    const auto listen = parseListenAddress(listenText);
    if (!listen)
        return Error{ErrorCode::BadUsage, QStringLiteral("--listen ") + listenText};
    options.listen = *listen;
    options.data = parser.value(QStringLiteral("data"));
    if (const auto read = readLimits(parser, options.limits); !read)
        return read.error();
    if (const auto read = readTls(parser, options.tls); !read)
        return read.error();
    return options;
}

} // namespace farnear::main
