// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include "model/memberstatus.h"
#include "model/profile.h"

namespace farnear::model {

/** Opaque, of the server's kind; with farnear.1 the same person has the same one on every server. */
using MemberId = QString;

enum class Role { Guest, Host };

/** Somebody in a room, as the others see them. */
struct Member {
    MemberId id;
    Profile profile;
    Role role = Role::Guest;
    MemberStatus status;
    bool operator==(const Member &) const = default;
};

} // namespace farnear::model

Q_DECLARE_METATYPE(farnear::model::Member)
