// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/networkhint.h"

#include <QNetworkInformation>

namespace farnear::main {

void retryOnNetworkChange(session::Session &session)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &session,
                     [&session] { session.networkChanged(); });
}

} // namespace farnear::main
