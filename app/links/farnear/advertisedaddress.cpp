// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/advertisedaddress.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkInterface>
#include <QUdpSocket>

namespace farnear::links {

namespace {

using Protocol = QAbstractSocket::NetworkLayerProtocol;

struct Family {
    Protocol protocol;
    const char *anywhere; //!< a documentation address: routed like any other
    const char *loopback;
};

constexpr Family ipv4{QAbstractSocket::IPv4Protocol, "192.0.2.1", "127.0.0.1"};
constexpr Family ipv6{QAbstractSocket::IPv6Protocol, "2001:db8::1", "::1"};

/** Others reach it: not loopback, and no link-local one, which means nothing without this computer's zone. */
bool isForOthers(const QHostAddress &address, Protocol protocol)
{
    return address.protocol() == protocol && !address.isNull() && !address.isLoopback()
        && !(protocol == QAbstractSocket::IPv6Protocol && address.isLinkLocal());
}

/** The source address the system would choose towards the world; connecting a UDP socket sends nothing. */
QString outwardAddress(const Family &family)
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress(QLatin1String(family.anywhere)), 9);
    if (!socket.waitForConnected(100))
        return {};
    const QHostAddress local = socket.localAddress();
    return isForOthers(local, family.protocol) ? local.toString() : QString();
}

QString interfaceAddress(const Family &family)
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!interface.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (isForOthers(entry.ip(), family.protocol))
                return entry.ip().toString();
        }
    }
    return {};
}

/** What a listener on that address answers on; nothing for an address of its own. */
QList<Family> familiesOfAll(const QHostAddress &address)
{
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        return {ipv4};
    if (address == QHostAddress(QHostAddress::AnyIPv6) || address == QHostAddress(QHostAddress::Any))
        return {ipv4, ipv6}; // listeners take both, see WebSocketListener
    return {};
}

} // namespace

QString reachableAddress(const QString &listeningOn)
{
    const QList<Family> families = familiesOfAll(QHostAddress(listeningOn));
    if (families.isEmpty())
        return listeningOn;
    for (const auto &lookUp : {outwardAddress, interfaceAddress}) {
        for (const Family &family : families) {
            QString found = lookUp(family);
            if (!found.isEmpty())
                return found;
        }
    }
    return QLatin1String(families.first().loopback);
}

} // namespace farnear::links
