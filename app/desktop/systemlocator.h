// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/locator.h"

class QGeoPositionInfoSource;

namespace farnear::desktop {

/**
 * The location service of the system, by Qt Positioning: GeoClue on Linux, and what Windows and macOS have, with their
 * own questions to the person. It is reached for when asked, gives one place, and is let go again.
 */
class SystemLocator final : public ports::Locator {
    Q_OBJECT
public:
    /** desktopId: by which GeoClue knows the program. timeout: ms to wait for an answer. */
    explicit SystemLocator(const QString &desktopId, int timeout = 20'000, QObject *parent = nullptr);

    /** While an answer is awaited, asking again changes nothing. */
    void locate() override;

private:
    void finish();
    void succeed(place::Coordinates at);
    void fail(ErrorCode code);

    QString m_desktopId;
    int m_timeout;
    QGeoPositionInfoSource *m_source = nullptr; //!< while an answer is awaited
};

} // namespace farnear::desktop
