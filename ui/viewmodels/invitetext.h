// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::viewmodels {

/** The invite in a text, as it was sent, which may have words around it; empty without a whole one. */
[[nodiscard]] QString inviteIn(const QString &text);

} // namespace farnear::viewmodels
