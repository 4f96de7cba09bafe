// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/advertisedaddress.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUdpSocket>

namespace farnear::session {

namespace {

/** The source address the system would choose towards the world; connecting a UDP socket sends nothing. */
QString outwardAddress(const QHostAddress &anywhere)
{
    QUdpSocket socket;
    socket.connectToHost(anywhere, 9);
    if (!socket.waitForConnected(100))
        return {};
    const QHostAddress local = socket.localAddress();
    return local.isNull() || local.isLoopback() ? QString() : local.toString();
}

QString firstInterfaceAddress()
{
    QString ipv6;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                return entry.ip().toString();
            if (ipv6.isEmpty() && !entry.ip().isLinkLocal())
                ipv6 = entry.ip().toString();
        }
    }
    return ipv6;
}

} // namespace

QString reachableAddress(const QString &listeningOn)
{
    const QHostAddress address(listeningOn);
    const bool all = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any);
    if (!all)
        return listeningOn;
    for (const char *anywhere : {"192.0.2.1", "2001:db8::1"}) { // documentation addresses: routed like any other
        const QString found = outwardAddress(QHostAddress(QLatin1String(anywhere)));
        if (!found.isEmpty())
            return found;
    }
    const QString found = firstInterfaceAddress();
    return found.isEmpty() ? QStringLiteral("127.0.0.1") : found;
}

} // namespace farnear::session
