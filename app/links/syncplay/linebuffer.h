// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace farnear::syncplay {

/** Cuts a stream of bytes, however it arrives, into lines. */
class LineBuffer {
public:
    /** The lines that are whole now, without their ends; blank ones are left out. Nothing, once and for all, when a
     * line is longer than limits::serverLine. */
    [[nodiscard]] std::optional<QList<QByteArray>> add(const QByteArray &bytes);
    /** What came after the last whole line. */
    [[nodiscard]] const QByteArray &rest() const { return m_rest; }

private:
    QByteArray m_rest;
    qsizetype m_searched = 0; //!< no line ends before
    bool m_overflown = false;
};

} // namespace farnear::syncplay
