// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/invitetext.h"

#include <QRegularExpression>

#include "protocol/invite.h"
#include "protocol/limits.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 4096; // pasted by a person; more is not an invite

} // namespace

QString inviteIn(const QString &text)
{
    if (text.size() > longestText)
        return {};
    static const QRegularExpression link(u"\\b(?:farnear|https)://[^\\s<>\"]+"_s);
    auto links = link.globalMatch(text);
    while (links.hasNext()) {
        const QString candidate = links.next().captured();
        if (protocol::Invite::parse(candidate))
            return candidate;
    }
    return {};
}

} // namespace farnear::viewmodels
