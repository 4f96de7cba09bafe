// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "place/place.h"
#include "session/controller.h"

namespace farnear::session {

/** How this person introduces themselves to every room; kept on this computer. */
class ProfileController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    [[nodiscard]] virtual QString name() const = 0;
    /** 0 .. 7 */
    [[nodiscard]] virtual int colour() const = 0;
    /** Where I say I am. */
    [[nodiscard]] virtual const std::optional<place::OwnPlace> &place() const = 0;
    /** How finely rooms are told from now on, unless chosen otherwise in one. */
    [[nodiscard]] virtual place::Precision sharing() const = 0;

    virtual void setName(const QString &name) = 0;
    virtual void setColour(int colour) = 0;
    /** Nothing: forgotten. Told to rooms as finely as each is meant to know. */
    virtual void setPlace(const std::optional<place::OwnPlace> &place) = 0;
    virtual void setSharing(place::Precision precision) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace farnear::session
