// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offsetmeter.h"

#include <cstddef>

#include "sync/median.h"

namespace farnear::sync {

namespace {

constexpr std::size_t fewest = 4;

} // namespace

void OffsetMeter::reset()
{
    m_known = false;
    m_offset = 0;
    m_window.clear();
}

void OffsetMeter::add(Millis offset, Millis local)
{
    if (m_window.empty())
        m_since = local;
    m_window.push_back(offset);
}

bool OffsetMeter::isFull(Millis local, Millis length) const
{
    return m_window.size() >= fewest && local - m_since >= length;
}

Millis OffsetMeter::evaluate()
{
    m_offset = median(m_window);
    m_window.clear();
    m_known = true;
    return m_offset;
}

} // namespace farnear::sync
