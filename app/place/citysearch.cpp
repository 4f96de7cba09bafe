// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "place/cities.h"
#include "place/folding.h"
#include "place/typos.h"

namespace farnear::place {

namespace {

/** How well a name fits what was typed; the smaller the better. */
enum Rank { WholeOwn, WholeOrBegins, OtherBegins, WordBegins, NearlyBegins, No = 100 };

/** Mistakes that are forgiven in so many characters. */
int forgiven(qsizetype length)
{
    return length < 4 ? 0 : length < 8 ? 1 : 2;
}

QString typedName(const QString &text)
{
    static const QString commas = QStringLiteral(",，、");
    const auto comma = std::find_if(text.begin(), text.end(), [](QChar c) { return commas.contains(c); });
    return folded(text.first(comma - text.begin()));
}

/** Calls look(text, isWhole, letters) for the beginning of each name and each word in it; text goes on to the end of
 * names. The first name has no letters. */
template <typename Look>
void forEachWord(QStringView names, const Look &look)
{
    QStringView letters;
    look(names, true, letters);
    for (const QChar *c = names.begin(); c != names.end(); ++c) {
        if (*c == u' ') {
            look(QStringView(c + 1, names.end()), false, letters);
        } else if (*c == u'\t') {
            const QChar *start = c + 1;
            while (*c != u':')
                ++c;
            letters = QStringView(start, c);
            look(QStringView(c + 1, names.end()), true, letters);
        }
    }
}

QStringView nameAt(QStringView text)
{
    const qsizetype end = text.indexOf(u'\t');
    return end < 0 ? text : text.first(end);
}

} // namespace

struct Cities::Query {
    QString text; //!< folded
    QChar language;
    Typos typos;

    Query(const QString &typed, QChar letter)
        : text(typed)
        , language(letter)
        , typos(QStringView(typed).first(std::min<qsizetype>(typed.size(), Typos::longest)), forgiven(typed.size()))
    {
    }

    [[nodiscard]] int rank(QStringView words, bool whole, QStringView letters) const
    {
        if (words.isEmpty() || words.front() != text.front() || !words.startsWith(text))
            return No;
        if (!whole)
            return WordBegins;
        const bool same = nameAt(words).size() == text.size();
        const bool own = isOwn(letters);
        return same && own ? WholeOwn : same || own ? WholeOrBegins : OtherBegins;
    }

    [[nodiscard]] int forgivingRank(QStringView words, QStringView letters) const
    {
        if (!mayBegin(words))
            return No;
        const int mistakes = typos.from(nameAt(words));
        return mistakes <= forgiven(text.size()) ? NearlyBegins + 2 * mistakes + (isOwn(letters) ? 0 : 1) : No;
    }

    /** The city's first name, or its name in the reader's language. */
    [[nodiscard]] bool isOwn(QStringView letters) const
    {
        return letters.isNull() || (!language.isNull() && letters.contains(language));
    }

    /** Among the first two letters one at least is right: most names need no closer look. */
    [[nodiscard]] bool mayBegin(QStringView words) const
    {
        if (words.size() < 2)
            return false;
        return words[0] == text[0] || words[1] == text[1] || words[0] == text[1] || words[1] == text[0];
    }
};

QStringView Cities::namesOf(qsizetype row) const
{
    const qsizetype end = row + 1 < m_rows.size() ? m_rows[row + 1].names : m_folded.size();
    return QStringView(m_folded).sliced(m_rows[row].names, end - 1 - m_rows[row].names);
}

Cities::Ranked Cities::ranked(const Query &query, int most, bool forgiving) const
{
    Ranked found; // rows are in the order of their population
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        int best = No;
        forEachWord(namesOf(row), [&](QStringView words, bool whole, QStringView letters) {
            best = std::min(best, forgiving ? query.forgivingRank(words, letters) : query.rank(words, whole, letters));
        });
        if (best < No)
            found.emplaceBack(best, row);
    }
    const qsizetype count = std::min<qsizetype>(most, found.size());
    std::partial_sort(found.begin(), found.begin() + count, found.end());
    return found.first(count);
}

QList<City> Cities::search(const QString &text, const QString &language, int most) const
{
    const QString typed = typedName(text.first(std::min<qsizetype>(text.size(), Typos::longest)));
    if (typed.isEmpty() || most <= 0)
        return {};
    const Query query(typed, letterOf(language));
    Ranked found = ranked(query, most, false);
    const bool sure = found.size() == most || (!found.isEmpty() && found.front().first == WholeOwn);
    if (!sure && forgiven(typed.size()) > 0)
        found += ranked(query, most + int(found.size()), true); // some are there already
    QList<City> cities;
    for (const auto &[rank, row] : std::as_const(found)) {
        const City next = city(m_rows[row]);
        if (cities.size() < most && !cities.contains(next))
            cities << next;
    }
    return cities;
}

} // namespace farnear::place
