// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "journal/evenings.h"

namespace farnear::journal {

/** As it is compared: letters without case, accents and width, in any script ("Ærøskøbing" as "aeroskobing"). */
[[nodiscard]] QString folded(const QString &text);

/** Finds evenings by what was heard, who was there and what was said: titles, artists, names, captions. */
class Search {
public:
    Search() = default;
    explicit Search(const QList<ports::Evening> &evenings);

    /** Rows of the evenings that have every word of the query, in their order; all for an empty one. */
    [[nodiscard]] QList<int> find(const QString &query) const;

private:
    QStringList m_texts;
};

} // namespace farnear::journal
