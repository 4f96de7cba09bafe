// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/serveraddress.h"

#include <QHostAddress>

#include "links/address/hostreach.h"

namespace farnear::links {

namespace {

constexpr int longestAddress = 300; //!< a DNS name has 253 characters at most
constexpr int shownOfIt = 60;

bool isWebSocket(const QUrl &url)
{
    return url.scheme() == QLatin1String("ws") || url.scheme() == QLatin1String("wss");
}

/** A host and perhaps a port, and nothing else. */
bool isPlain(const QUrl &url)
{
    const bool pathless = url.path().isEmpty() || url.path() == QLatin1String("/");
    return url.isValid() && !url.host().isEmpty() && url.port() != 0 && pathless && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

/** "8765" or "1.2.3" would be read as an IPv4 address, in a way nobody means. */
bool isShortenedAddress(const QUrl &url, const QString &written)
{
    const QHostAddress address(url.host());
    return address.protocol() == QAbstractSocket::IPv4Protocol && !written.contains(url.host());
}

} // namespace

Expected<QUrl> parseServerAddress(const QString &text)
{
    const QString written = text.trimmed();
    const Error wrong{ErrorCode::BadServer, written.left(shownOfIt)};
    if (written.isEmpty() || written.size() > longestAddress)
        return wrong;
    const bool bare = !written.contains(QLatin1String("://"));
    QUrl url(bare ? QLatin1String("wss://") + written : written, QUrl::StrictMode);
    if (!isPlain(url) || !isWebSocket(url) || isShortenedAddress(url, written))
        return wrong;
    if (bare && reachOf(url.host()) != model::Reach::Anyone)
        url.setScheme(QStringLiteral("ws"));
    url.setPath({});
    return url;
}

} // namespace farnear::links
