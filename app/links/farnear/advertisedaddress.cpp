// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/advertisedaddress.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkInterface>
#include <QUdpSocket>

#include <algorithm>

namespace farnear::links {

using model::Reach;

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

bool isPrivate(const QHostAddress &address)
{
    static const std::pair<const char *, int> networks[]{{"10.0.0.0", 8},     {"172.16.0.0", 12}, {"192.168.0.0", 16},
                                                         {"169.254.0.0", 16}, {"100.64.0.0", 10}, {"fc00::", 7},
                                                         {"fe80::", 10}};
    return std::any_of(std::begin(networks), std::end(networks), [&address](const auto &network) {
        return address.isInSubnet(QHostAddress(QLatin1String(network.first)), network.second);
    });
}

/** Names that no public directory holds. */
bool isLocalName(const QString &name)
{
    return !name.contains(u'.') || name.endsWith(QLatin1String(".local"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".lan"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".internal"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".home.arpa"), Qt::CaseInsensitive);
}

} // namespace

QString reachableAddress(const QString &listeningOn)
{
    const QList<Family> families = familiesOfAll(QHostAddress(listeningOn));
    if (families.isEmpty())
        return listeningOn;
    for (const auto &lookUp : {outwardAddress, interfaceAddress}) {
        for (const Family &family : families) {
            const QString found = lookUp(family);
            if (!found.isEmpty())
                return found;
        }
    }
    return QLatin1String(families.first().loopback);
}

Reach reachOf(const QString &host)
{
    const QHostAddress address(host);
    if (address.isNull()) {
        if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
            return Reach::ThisComputer;
        return isLocalName(host) ? Reach::LocalNetwork : Reach::Anyone;
    }
    if (address.isLoopback())
        return Reach::ThisComputer;
    return isPrivate(address) ? Reach::LocalNetwork : Reach::Anyone;
}

} // namespace farnear::links
