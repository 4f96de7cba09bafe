// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/common/messageechoes.h"

#include <algorithm>

namespace farnear::links {

QString MessageEchoes::take(const QString &text)
{
    const auto it = std::find_if(m_pending.cbegin(), m_pending.cend(),
                                 [&text](const Pending &pending) { return pending.text == text; });
    if (it == m_pending.cend())
        return {};
    QString id = it->id;
    m_pending.erase(it);
    return id;
}

} // namespace farnear::links
