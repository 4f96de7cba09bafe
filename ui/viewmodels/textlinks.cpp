// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/textlinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

/** Marks that end a sentence or a quotation, and seldom an address. */
bool endsSentence(QChar c)
{
    return u".,;:!?'\"*_~\u2026\u2019\u201D\u00BB"_s.contains(c);
}

QChar openerOf(QChar closer)
{
    switch (closer.unicode()) {
    case u')': return u'(';
    case u']': return u'[';
    case u'}': return u'{';
    default: return {};
    }
}

/** A bracket belongs to the address when it was opened within it. */
bool isStray(const QString &address)
{
    const QChar opener = openerOf(address.back());
    return !opener.isNull() && address.count(address.back()) > address.count(opener);
}

QString withoutTail(QString address)
{
    while (!address.isEmpty() && (endsSentence(address.back()) || isStray(address)))
        address.chop(1);
    return address;
}

QUrl webAddress(const QString &written)
{
    const QUrl url(written.startsWith(u"www."_s, Qt::CaseInsensitive) ? u"https://"_s + written : written);
    const QString scheme = url.scheme();
    const bool web = scheme == u"http"_s || scheme == u"https"_s;
    const QString host = url.host();
    const bool named = std::any_of(host.begin(), host.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return web && url.isValid() && named ? url : QUrl();
}

QString literally(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    // Markup runs spaces together; the second of two is made one that stays.
    escaped.replace(u"  "_s, u" &nbsp;"_s);
    return escaped;
}

} // namespace

QList<TextLink> linksIn(const QString &text)
{
    // Chinese and Japanese sentences leave no space after an address, but their own punctuation.
    static const QRegularExpression pattern(
        u"(?<![\\w@])(?:https?://|www\\.)[^\\s<>\"\u3000-\u3011\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u201C\u201D]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<TextLink> links;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString address = withoutTail(match.captured());
        const QUrl url = webAddress(address);
        if (url.isValid())
            links.append({match.capturedStart(), address.size(), url});
    }
    return links;
}

QString withAnchors(const QString &text, const QList<TextLink> &links)
{
    QString marked;
    qsizetype from = 0;
    for (qsizetype i = 0; i < links.size(); ++i) {
        marked += literally(text.mid(from, links.at(i).from - from));
        marked += u"<a href=\"%1\">"_s.arg(i) + literally(text.mid(links.at(i).from, links.at(i).length)) + u"</a>"_s;
        from = links.at(i).from + links.at(i).length;
    }
    return marked + literally(text.mid(from));
}

} // namespace farnear::viewmodels
