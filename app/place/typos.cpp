// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/typos.h"

#include <algorithm>

namespace farnear::place {

Typos::Typos(QStringView typed, int most) : m_where(0x10000), m_length(int(typed.size())), m_most(most)
{
    for (int i = 0; i < m_length; ++i)
        m_where[typed[i].unicode()] |= quint64(1) << i;
}

int Typos::from(QStringView name) const
{
    const quint64 last = quint64(1) << (m_length - 1);
    quint64 up = ~quint64(0), down = 0, diagonal = 0,
            before = 0; // the paper's VP, VN, D0, and PM of the character before
    int mistakes = m_length, least = m_length;
    for (const QChar c : name.first(std::min<qsizetype>(name.size(), m_length + m_most))) {
        const quint64 here = m_where[c.unicode()];
        const quint64 swapped = ((~diagonal & here) << 1) & before;
        diagonal = (((here & up) + up) ^ up) | here | down | swapped;
        quint64 right = down | ~(diagonal | up);
        quint64 left = up & diagonal;
        mistakes += int((right & last) != 0) - int((left & last) != 0);
        least = std::min(least, mistakes);
        right = (right << 1) | 1;
        left <<= 1;
        up = left | ~(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    return std::min(least, m_most + 1);
}

} // namespace farnear::place
