// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/listenaddress.h"

#include <QHostAddress>

namespace farnear::main {

namespace {

QString plainAddress(const QString &address)
{
    if (address.isEmpty() || address == QLatin1String("*"))
        return QStringLiteral("0.0.0.0");
    if (address == QLatin1String("localhost"))
        return QStringLiteral("127.0.0.1");
    if (address.startsWith(u'[') && address.endsWith(u']'))
        return address.mid(1, address.size() - 2);
    return address.contains(u':') ? QString() : address; // a bare IPv6 address leaves its port unclear
}

} // namespace

Expected<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    const QString address = plainAddress(text.left(std::max<qsizetype>(colon, 0)));
    if (colon < 0 || !isNumber || QHostAddress(address).isNull())
        return Error{ErrorCode::BadUsage, text};
    return ListenAddress{address, port};
}

QString toString(const ListenAddress &listen)
{
    const bool bracketed = listen.address.contains(u':');
    const QString address = bracketed ? u'[' + listen.address + u']' : listen.address;
    return address + u':' + QString::number(listen.port);
}

} // namespace farnear::main
