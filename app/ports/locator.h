// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/error.h"
#include "place/place.h"

namespace farnear::ports {

/** The system's location service. Asked only when a person clicks; lives on the main thread. */
class Locator : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** One answer: located() or failed(). */
    virtual void locate() = 0;

Q_SIGNALS:
    void located(farnear::place::Coordinates at);
    /** LocationUnavailable, LocationForbidden, TimedOut. */
    void failed(const farnear::Error &error);
};

} // namespace farnear::ports
