// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace farnear::place {

/**
 * How many typing mistakes (a letter too many, missing, wrong, or two swapped) lie between what was typed and the
 * beginning of a name. Bit-parallel, one word for the column: H. Hyyrö, "A Bit-Vector Algorithm for Computing
 * Levenshtein and Damerau Edit Distances", 2003.
 */
class Typos {
public:
    static constexpr int longest = 64; //!< characters of what was typed

    /** typed: 1 .. longest characters. most: mistakes that are forgiven. */
    Typos(QStringView typed, int most);

    /** 0 .. most, or most + 1 for more. */
    [[nodiscard]] int from(QStringView name) const;

private:
    std::vector<quint64> m_where; //!< for each character: the bits of its places in what was typed
    int m_length;
    int m_most;
};

} // namespace farnear::place
