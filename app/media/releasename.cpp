// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/releasename.h"

#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace farnear::media {

namespace {

using Words = QStringList;

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)),
                              QRegularExpression::CaseInsensitiveOption);
}

bool matches(const QRegularExpression &pattern, const QString &word)
{
    return pattern.match(word).hasMatch();
}

/** Said of a release only: resolutions, sources, codecs. */
bool isTechnical(const QString &word)
{
    static const QRegularExpression pattern = whole(
        "\\d{3,4}[pi]|[48]k|uhd|blu-?ray|(bd|br|dvd|hd|web|hdtv|tv|vhs|cam)-?rip|web-?dl|hdtv|dvd[59r]?|remux|"
        "[hx]\\.?26[45]|hevc|xvid|divx|av1|10bits?|hdr(10)?\\+?|truehd|dts(-hd)?|aac\\d?|ac3|e?ac-?3|dd[p+]?\\d?|"
        "atmos|vp9|webrip|amzn|nf|dsnp");
    // A group follows its codec: "x264-GRP".
    return matches(pattern, word) || matches(pattern, word.section(u'-', 0, 0));
}

/** Said of releases, but also words of a title. */
bool isEdition(const QString &word)
{
    static const QRegularExpression pattern = whole("proper|repack|extended|unrated|remastered|limited|internal|multi|"
                                                    "dual|complete|dubbed|subbed|web|dv|imax|uncut");
    return matches(pattern, word);
}

bool isYear(const QString &word)
{
    static const QRegularExpression pattern = whole("[(\\[]?(19|20)\\d\\d[)\\]]?");
    return matches(pattern, word);
}

/** "S01E02", "S01", "S01E02E03", "1x02" as "S01E02"; empty for anything else. */
QString episodeOf(const QString &word)
{
    static const QRegularExpression usual = whole("s\\d{1,2}(e\\d{1,3}){0,3}(-?e\\d{1,3})?");
    static const QRegularExpression crossed = whole("(\\d{1,2})x(\\d{2,3})");
    if (matches(usual, word))
        return word.toUpper();
    const QRegularExpressionMatch match = crossed.match(word);
    if (!match.hasMatch())
        return {};
    return u'S' + match.captured(1).rightJustified(2, u'0') + u'E' + match.captured(2).rightJustified(2, u'0');
}

QString withoutSuffix(const QString &fileName)
{
    static const QRegularExpression suffix(QStringLiteral("\\.[A-Za-z0-9]{1,4}$"));
    const qsizetype at = fileName.lastIndexOf(suffix);
    return at > 0 ? fileName.first(at) : fileName;
}

bool isMusic(const QString &fileName)
{
    return QMimeDatabase()
        .mimeTypeForFile(fileName, QMimeDatabase::MatchExtension)
        .name()
        .startsWith(QLatin1String("audio/"));
}

/** Points and underscores stand for spaces where there are no spaces; what stands in brackets is the group's. */
Words wordsOf(QString stem)
{
    static const QRegularExpression site(QStringLiteral("^\\s*(www\\.[^ ]+\\s+-\\s+|\\[[^\\]]*\\]\\s*)"));
    static const QRegularExpression codec(QStringLiteral("\\b([hx])[. ](26[45])\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracketed(QStringLiteral("[\\[({]([^\\])}]*)[\\])}]"));
    stem.remove(site).replace(codec, QStringLiteral("\\1\\2"));
    if (!stem.contains(u' ') || stem.count(u'.') > stem.count(u' ') + 2)
        stem.replace(u'.', u' ').replace(u'_', u' ');
    stem.replace(bracketed, QStringLiteral(" \\1 "));
    return stem.simplified().split(u' ', Qt::SkipEmptyParts);
}

/** "S", "W", "A", "T" are one word again. */
QString joined(const Words &words)
{
    QStringList result;
    QString initials;
    const auto flush = [&result, &initials] {
        if (!initials.isEmpty())
            result.append(initials.size() > 2 ? initials : initials.first(1));
        initials.clear();
    };
    for (const QString &word : words) {
        if (word.size() == 1 && word.front().isUpper()) {
            initials += word + u'.';
            continue;
        }
        flush();
        result.append(word);
    }
    flush();
    QString title = result.join(u' ');
    if (title == title.toLower() && !title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

struct Marks {
    qsizetype technical = -1; //!< the first word that is no title
    qsizetype episode = -1;
    qsizetype year = -1;
};

Marks marksOf(const Words &words)
{
    Marks marks;
    // The first word is always the title's: "1917", "4K" or "Se7en" all are films.
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (isTechnical(words[i])) {
            marks.technical = i;
            break;
        }
        if (marks.episode < 0 && !episodeOf(words[i]).isEmpty())
            marks.episode = i;
        else if (marks.episode < 0 && isYear(words[i]) && words[i - 1] != QLatin1String("-"))
            marks.year = i;
    }
    return marks;
}

QString titleOf(const Words &words, const Marks &marks)
{
    const qsizetype past = marks.technical > 0 ? marks.technical : words.size();
    const qsizetype end = std::min(marks.year > 0 ? marks.year : past, marks.episode > 0 ? marks.episode : past);
    Words title = words.first(end);
    const bool isRelease = marks.technical > 0;
    while (isRelease && title.size() > 1 && (isEdition(title.last()) || title.last() == QLatin1String("-")))
        title.removeLast();
    if (title.size() > 1 && title.last() == QLatin1String("-"))
        title.removeLast();
    QString text = joined(title);
    if (marks.year > 0) {
        QString year = words[marks.year];
        text += QStringLiteral(" (%1)").arg(year.remove(u'(').remove(u')'));
    }
    if (marks.episode > 0)
        text += u' ' + episodeOf(words[marks.episode]);
    return text;
}

} // namespace

QString titleFromFileName(const QString &fileName)
{
    QString stem = withoutSuffix(fileName).trimmed();
    if (stem.isEmpty() || isMusic(fileName))
        return stem.isEmpty() ? fileName : stem;
    const Words words = wordsOf(stem);
    const Marks marks = marksOf(words);
    const bool yearEndsIt = marks.year > 0 && marks.year == words.size() - 1 && !stem.contains(u' ');
    if (words.isEmpty() || (marks.technical < 0 && marks.episode < 0 && !yearEndsIt))
        return stem;
    return titleOf(words, marks);
}

} // namespace farnear::media
