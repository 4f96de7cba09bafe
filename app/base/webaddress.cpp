// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/webaddress.h"

namespace farnear {

bool isOnTheWeb(const QUrl &url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && url.isValid() && !url.host().isEmpty();
}

QString webHost(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    const int port = url.port(usual);
    return port == usual ? url.host() : url.host() + QLatin1Char(':') + QString::number(port);
}

Error notFetched(const QUrl &url)
{
    return {ErrorCode::NotFetched, url.fileName().isEmpty() ? webHost(url) : url.fileName()};
}

} // namespace farnear
