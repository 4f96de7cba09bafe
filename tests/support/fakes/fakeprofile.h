// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/localprofile.h"
#include "session/profilecontroller.h"

namespace farnear::test {

/** A profile that no store keeps. */
class FakeProfile final : public session::ProfileController {
public:
    [[nodiscard]] QString name() const override { return m_profile.name; }
    [[nodiscard]] int colour() const override { return m_profile.colour; }
    [[nodiscard]] const std::optional<place::OwnPlace> &place() const override { return m_profile.place; }
    [[nodiscard]] place::Precision sharing() const override { return m_profile.sharing; }
    void setName(const QString &name) override
    {
        m_profile.name = name;
        Q_EMIT changed();
    }
    void setColour(int colour) override
    {
        m_profile.colour = colour;
        Q_EMIT changed();
    }
    void setPlace(const std::optional<place::OwnPlace> &place) override
    {
        m_profile.place = place;
        Q_EMIT changed();
    }
    void setSharing(place::Precision precision) override
    {
        m_profile.sharing = precision;
        Q_EMIT changed();
    }

private:
    session::LocalProfile m_profile;
};

} // namespace farnear::test
