// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/linebuffer.h"

#include "links/syncplay/limits.h"

namespace farnear::syncplay {

std::optional<QList<QByteArray>> LineBuffer::add(const QByteArray &bytes)
{
    if (m_overflown)
        return std::nullopt;
    m_rest += bytes;
    QList<QByteArray> lines;
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n', m_searched); end >= 0; end = m_rest.indexOf('\n', begin)) {
        const QByteArray line = m_rest.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty())
            lines.append(line);
        begin = end + 1;
    }
    m_rest.remove(0, begin);
    m_searched = m_rest.size();
    m_overflown = m_rest.size() > limits::serverLine;
    if (m_overflown) {
        m_rest.clear();
        return std::nullopt;
    }
    return lines;
}

} // namespace farnear::syncplay
