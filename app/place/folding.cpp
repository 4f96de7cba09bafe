// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/folding.h"

#include <algorithm>

namespace farnear::place {

namespace {

/** What Unicode does not decompose, and people write all the same. */
char16_t plainer(char16_t c)
{
    static constexpr std::u16string_view from = u"øłđıħßæœþðəґىیکةھ-–_.:’‘ʼʻ`´";
    static constexpr std::u16string_view to = u"oldihsaotdeгييكهه     ''''''";
    static_assert(from.size() == to.size());
    const auto found = from.find(c);
    return found == std::u16string_view::npos ? c : to[found];
}

} // namespace

char16_t foldedChar(char16_t c)
{
    QChar letter = QChar(c).toCaseFolded();
    while (letter.decompositionTag() == QChar::Canonical || letter.decompositionTag() == QChar::Wide) {
        const QString parts = letter.decomposition();
        if (parts.isEmpty() || (parts.size() > 1 && !parts.at(1).isMark()))
            break; // not a letter with a mark
        letter = parts.front().toCaseFolded();
    }
    return plainer(letter.unicode());
}

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_C);
    std::transform(plain.cbegin(), plain.cend(), plain.begin(), [](QChar c) { return QChar(foldedChar(c.unicode())); });
    return plain.simplified();
}

} // namespace farnear::place
