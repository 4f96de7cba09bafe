// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/search.h"

#include <QHash>

#include <algorithm>

namespace farnear::journal {

using ports::Evening;

namespace {

constexpr qsizetype longestQuery = 200;

/** Letters that Unicode takes for letters of their own, though people type the plain one. */
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00df: return QStringLiteral("ss"); // ß
    case 0x00f8: return QStringLiteral("o");  // ø
    case 0x0111: return QStringLiteral("d");  // đ
    case 0x0131: return QStringLiteral("i");  // ı
    case 0x0142: return QStringLiteral("l");  // ł
    case 0x00e6: return QStringLiteral("ae"); // æ
    case 0x0153: return QStringLiteral("oe"); // œ
    default: return letter;
    }
}

/** An accent, and no vowel of a script that writes its vowels as marks. */
bool isAccent(QChar letter)
{
    return letter.category() == QChar::Mark_NonSpacing && letter.combiningClass() != 0;
}

QString textOf(const Evening &evening)
{
    QStringList words = namesIn(evening);
    for (const ports::Played &played : evening.played)
        words << played.item.tags.title << played.item.tags.artist << played.item.tags.album;
    for (const ports::Highlight &highlight : evening.highlights)
        words << highlight.text << highlight.item.tags.title << highlight.item.tags.artist;
    words.removeDuplicates();
    return words.join(u'\n');
}

} // namespace

QString folded(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (plain)
        return text.toLower();
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!isAccent(letter))
            result += plainLetter(letter);
    }
    return result;
}

Search::Search(const QList<Evening> &evenings)
{
    m_texts.reserve(evenings.size());
    for (const Evening &evening : evenings)
        m_texts.append(folded(textOf(evening)));
}

QList<int> Search::find(const QString &query) const
{
    const QStringList words = folded(query.left(longestQuery)).simplified().split(u' ', Qt::SkipEmptyParts);
    QList<int> found;
    for (int row = 0; row < m_texts.size(); ++row) {
        const auto isThere = [&](const QString &word) { return m_texts[row].contains(word); };
        if (std::all_of(words.begin(), words.end(), isThere))
            found.append(row);
    }
    return found;
}

} // namespace farnear::journal
