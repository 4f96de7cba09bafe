// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/memberstatus.h"
#include "model/policy.h"
#include "protocol/fields.h"
#include "protocol/messages.h"

/** The fields of what messages of both directions hold. */
namespace farnear::protocol {

void walk(Fields &fields, sync::Timeline &timeline);
void walk(Fields &fields, sync::Intent &intent);
void walk(Fields &fields, model::MemberStatus &status);
void walk(Fields &fields, model::Policy &policy);
void walk(Fields &fields, SealedItem &item);
/** "item", absent when there is none. */
void walkItem(Fields &fields, std::optional<SealedItem> &item);
void walkProfile(Fields &fields, Sealed &profile, Presence presence = Presence::Required);
/** What the author says of a post or slot; the server adds the rest. */
void walkAuthored(Fields &fields, Post &post);
void walkAuthored(Fields &fields, Slot &slot);
void walk(Fields &fields, KeyBox &box);

} // namespace farnear::protocol
