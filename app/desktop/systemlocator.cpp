// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/systemlocator.h"

#include <QGeoPositionInfoSource>
#include <QVariantMap>

#include <utility>

namespace farnear::desktop {

namespace {

ErrorCode codeOf(QGeoPositionInfoSource::Error error)
{
    switch (error) {
    case QGeoPositionInfoSource::AccessError: return ErrorCode::LocationForbidden;
    case QGeoPositionInfoSource::UpdateTimeoutError: return ErrorCode::TimedOut;
    default: return ErrorCode::LocationUnavailable;
    }
}

} // namespace

SystemLocator::SystemLocator(const QString &desktopId, int timeout, QObject *parent)
    : Locator(parent)
    , m_desktopId(desktopId)
    , m_timeout(timeout)
{
}

void SystemLocator::locate()
{
    if (m_source != nullptr)
        return;
    m_source = QGeoPositionInfoSource::createDefaultSource({{QStringLiteral("desktopId"), m_desktopId}}, this);
    if (m_source == nullptr) {
        fail(ErrorCode::LocationUnavailable);
        return;
    }
    connect(m_source, &QGeoPositionInfoSource::positionUpdated, this, [this](const QGeoPositionInfo &info) {
        const QGeoCoordinate at = info.coordinate();
        if (at.isValid())
            succeed({at.latitude(), at.longitude()});
    });
    connect(m_source, &QGeoPositionInfoSource::errorOccurred, this,
            [this](QGeoPositionInfoSource::Error error) { fail(codeOf(error)); });
    m_source->requestUpdate(m_timeout);
}

void SystemLocator::finish()
{
    if (QGeoPositionInfoSource *source = std::exchange(m_source, nullptr)) {
        source->disconnect(this);
        source->deleteLater();
    }
}

void SystemLocator::succeed(place::Coordinates at)
{
    finish();
    Q_EMIT located(at);
}

void SystemLocator::fail(ErrorCode code)
{
    finish();
    Q_EMIT failed({code, {}});
}

} // namespace farnear::desktop
