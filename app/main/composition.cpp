// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/composition.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "links/farnear/farnearprovider.h"
#include "links/ott/limits.h"
#include "links/ott/ottprovider.h"
#include "links/synclounge/syncloungeprovider.h"
#include "links/syncplay/limits.h"
#include "links/syncplay/syncplayprovider.h"
#include "links/syncplay/tcpchannel.h"
#include "player/factory.h"
#include "protocol/limits.h"
#include "socketio/limits.h"
#include "store/fileidentitystore.h"
#include "store/filesecretstore.h"
#ifdef FARNEAR_KEYCHAIN
#include "store/keychainsecretstore.h"
#endif
#include "store/sqlitehistorystore.h"
#include "store/sqlitejournalstore.h"
#include "transport/loopback.h"
#include "transport/websocketchannel.h"
#include "transport/websocketlistener.h"

namespace farnear::main {

namespace {

/** The engine wished for, or else any that starts: a player of some kind is always there. */
std::unique_ptr<ports::Player> playerFor(const QString &engine, const player::EngineOptions &options)
{
    for (const QString &name : {engine, QString(), QStringLiteral("qt")}) {
        if (auto made = player::makePlayer(name, options))
            return std::move(*made);
    }
    return nullptr;
}

void addPlayer(session::Parts &parts, const Composition &wanted)
{
    player::EngineOptions options;
    options.clock = parts.clock;
    options.pictures = wanted.pictures;
    options.audioDevice = wanted.audioDevice;
    parts.makePlayer = [engine = wanted.engine, options] { return playerFor(engine, options); };
}

/** Rooms over farnear.1: on this computer, and on farnear-servers. */
std::shared_ptr<ports::RoomProvider> farnearRooms(const session::Parts &parts)
{
    links::FarnearProvider::Network network;
    network.makeChannel = [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
        return std::make_unique<transport::WebSocketChannel>(
            url, transport::WebSocketOptions{.maxMessage = protocol::limits::serverTextFrame});
    };
    network.makeListener = []() -> std::unique_ptr<ports::Listener> {
        transport::ListenerOptions options;
        options.channel.maxMessage = protocol::limits::clientTextFrame;
        return std::make_unique<transport::WebSocketListener>(options);
    };
    network.makeLoopback = &transport::makeLoopbackPair;
    return std::make_shared<links::FarnearProvider>(parts.clock, std::move(network), *parts.identity);
}

/** Rooms on OpenTogetherTube servers. */
std::shared_ptr<ports::RoomProvider> ottRooms(const session::Parts &parts)
{
    return std::make_shared<ott::OttProvider>(parts.clock, [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
        transport::WebSocketOptions options;
        options.maxMessage = ott::limits::frame;
        options.subprotocol.clear();
        options.pingAtOnce = true;
        return std::make_unique<transport::WebSocketChannel>(url, options);
    });
}

/** Rooms on SyncLounge servers. */
std::shared_ptr<ports::RoomProvider> syncLoungeRooms(const session::Parts &parts)
{
    return std::make_shared<synclounge::SyncLoungeProvider>(
        parts.clock, [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
            transport::WebSocketOptions options;
            options.maxMessage = socketio::limits::frame;
            options.subprotocol.clear();
            return std::make_unique<transport::WebSocketChannel>(url, options);
        });
}

/** Rooms on Syncplay servers. */
std::shared_ptr<ports::RoomProvider> syncplayRooms(const session::Parts &parts)
{
    syncplay::Network network;
    network.tls = syncplay::TcpChannel::defaultTls();
    network.makeFrames = [](const QUrl &url) -> std::unique_ptr<ports::Channel> {
        transport::WebSocketOptions options;
        options.maxMessage = syncplay::limits::serverLine;
        options.subprotocol = QStringLiteral("binary");
        options.needsSubprotocol = false;
        return std::make_unique<transport::WebSocketChannel>(url, options);
    };
    return std::make_shared<syncplay::SyncplayProvider>(parts.clock, std::move(network));
}

/** Of a profile of its own choosing everything is kept in its folder. */
std::shared_ptr<ports::SecretStore> secretsOf(const QString &profile)
{
    const auto file = std::make_shared<store::FileSecretStore>(profile);
#ifdef FARNEAR_KEYCHAIN
    if (profile == defaultProfile())
        return std::make_shared<store::KeychainSecretStore>(file);
#endif
    return file;
}

} // namespace

QString defaultProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

bool makeProfile(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Expected<session::Parts> compose(const Composition &wanted)
{
    if (!wanted.engine.isEmpty() && !player::engines().contains(wanted.engine))
        return Error{ErrorCode::EngineMissing, wanted.engine};
    (void)makeProfile(wanted.profile); // without one it plays all the same, and remembers nothing
    session::Parts parts;
    parts.clock = std::make_shared<SystemClock>();
    addPlayer(parts, wanted);
    parts.identity = std::make_shared<store::FileIdentityStore>(wanted.profile);
    parts.history = std::make_shared<store::SqliteHistoryStore>(wanted.profile + QStringLiteral("/history.db"));
    parts.memory = std::make_shared<store::SqliteJournalStore>(wanted.profile + QStringLiteral("/memory.db"));
    parts.secrets = secretsOf(wanted.profile);
    parts.providers = {farnearRooms(parts), syncplayRooms(parts), ottRooms(parts), syncLoungeRooms(parts)};
    return parts;
}

} // namespace farnear::main
