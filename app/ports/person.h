// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include "model/content.h"
#include "model/member.h"
#include "model/memberstatus.h"

namespace farnear::ports {

/** A member as people see one: the opened profile beside the clear facts. */
struct Person {
    model::MemberId id;
    model::Profile profile;
    model::Role role = model::Role::Guest;
    model::MemberStatus status;
    bool operator==(const Person &) const = default;
};

} // namespace farnear::ports

Q_DECLARE_METATYPE(farnear::ports::Person)
