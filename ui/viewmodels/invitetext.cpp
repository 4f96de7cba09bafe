// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/invitetext.h"

#include "protocol/invite.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

QString inviteIn(const QString &text)
{
    const auto invite = protocol::Invite::parse(text);
    return invite ? invite->toString() : QString();
}

} // namespace farnear::viewmodels
