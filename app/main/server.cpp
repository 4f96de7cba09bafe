// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTextStream>

#include "main/quitonsignal.h"
#include "main/serveroptions.h"
#include "main/translate.h"
#include "protocol/limits.h"
#include "server/roomserver.h"
#include "store/sqliteroomstore.h"
#include "transport/websocketlistener.h"

using namespace farnear;

namespace {

constexpr int badUsage = 2;

int complain(const Error &error)
{
    QTextStream(stderr) << error.sentence() << Qt::endl;
    return badUsage;
}

transport::ListenerOptions listenerOptions(const main::ServerOptions &options)
{
    transport::ListenerOptions listener;
    listener.tls = options.tls;
    listener.channel.maxMessage = protocol::limits::clientTextFrame;
    // Named refusals come from the rooms; the listener only stops floods.
    listener.perAddress = options.limits.connectionsPerAddress + 64;
    return listener;
}

int serve(const main::ServerOptions &options)
{
    std::unique_ptr<store::SqliteRoomStore> store;
    if (!options.data.isEmpty())
        store = std::make_unique<store::SqliteRoomStore>(options.data + QStringLiteral("/rooms.sqlite"));
    server::RoomServer rooms(std::make_shared<SystemClock>(), store.get(), options.limits);
    if (const auto restored = rooms.restore(); !restored)
        return complain(restored.error());
    transport::WebSocketListener listener(listenerOptions(options));
    const auto port = listener.listen(options.listen.address, options.listen.port);
    if (!port)
        return complain(port.error());
    rooms.listenOn(listener);
    const QString scheme = options.tls ? QStringLiteral("wss://") : QStringLiteral("ws://");
    QTextStream(stdout) << QCoreApplication::translate("Server", "Farnear rooms are open on %1")
                               .arg(scheme + main::toString({options.listen.address, *port}))
                        << Qt::endl;
    const int code = QCoreApplication::exec();
    listener.close();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("farnear-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FARNEAR_VERSION));
    main::translateApplication();
    const main::QuitOnSignal quitter;
    const auto options = main::parseServerOptions(QCoreApplication::arguments());
    if (!options)
        return complain(options.error());
    if (options->print.isEmpty())
        return serve(*options);
    QTextStream(stdout) << options->print;
    return 0;
}
