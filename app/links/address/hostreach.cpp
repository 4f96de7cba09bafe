// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/address/hostreach.h"

#include <QHostAddress>

#include <algorithm>
#include <iterator>
#include <utility>

namespace farnear::links {

using model::Reach;

namespace {

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
