// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ports/stores.h"
#include "session/localprofile.h"
#include "session/profilecontroller.h"

namespace farnear::session {

class RoomWorker;

/** The profile of a running session: kept by an identity store, told to every room. */
class LiveProfile final : public ProfileController {
    Q_OBJECT
public:
    /** worker: lives on the room thread and outlives this. */
    LiveProfile(RoomWorker &worker, std::shared_ptr<ports::IdentityStore> identity, const LocalProfile &profile);

    [[nodiscard]] QString name() const override { return m_profile.name; }
    [[nodiscard]] int colour() const override { return m_profile.colour; }
    [[nodiscard]] const std::optional<place::OwnPlace> &place() const override { return m_profile.place; }
    [[nodiscard]] place::Precision sharing() const override { return m_profile.sharing; }
    void setName(const QString &name) override;
    void setColour(int colour) override;
    void setPlace(const std::optional<place::OwnPlace> &place) override;
    void setSharing(place::Precision precision) override;
    /** This person keeps a memory of evenings. */
    void setRemembers(bool remembers);

private:
    void tell();

    RoomWorker *m_worker;
    std::shared_ptr<ports::IdentityStore> m_identity;
    LocalProfile m_profile;
};

} // namespace farnear::session
