// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/seekbudget.h"

namespace farnear::sync {

bool SeekBudget::take(Millis local)
{
    if (m_last && local - *m_last < m_wait)
        return false;
    m_last = local;
    m_wait *= 2;
    ++m_seeks;
    return true;
}

} // namespace farnear::sync
