// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/album.h"
#include "journal/albumchart.h"
#include "journal/albumstyle.h"
#include "journal/summary.h"
#include "journal/words.h"

namespace farnear::journal {

using namespace Qt::StringLiterals;
using ports::Evening;
using ports::Highlight;
using ports::Played;

namespace {

/** The album's sentences; texts of people go through text() and nothing else. */
class Page {
    Q_DECLARE_TR_FUNCTIONS(farnear::journal::Album)
public:
    explicit Page(const Album &album) : m_album(album) { }

    [[nodiscard]] QString head() const;
    [[nodiscard]] QString month(const Evening &evening) const;
    [[nodiscard]] QString evening(const Evening &evening) const;
    [[nodiscard]] static QString foot()
    {
        return u"<footer>%1</footer>\n</main></body></html>\n"_s.arg(tr("Kept by Farnear"));
    }

private:
    [[nodiscard]] static QString text(const QString &said);
    [[nodiscard]] QString figures(const Summary &summary) const;
    [[nodiscard]] QString played(const Evening &evening) const;
    [[nodiscard]] QString moment(const Highlight &highlight) const;
    [[nodiscard]] static QString goodNight(const Highlight &highlight);
    [[nodiscard]] QString people() const;

    const Album &m_album;
};

QString Page::text(const QString &said)
{
    QString shown;
    for (const QChar letter : said) {
        if (letter.category() != QChar::Other_Control)
            shown += letter;
    }
    return u"<bdi>%1</bdi>"_s.arg(shown.toHtmlEscaped());
}

QString Page::people() const
{
    QStringList names;
    for (const Person &person : peopleOf(m_album.evenings).mid(0, 3))
        names.append(person.name);
    return names.isEmpty() ? tr("Evenings together") : tr("Evenings with %1").arg(Words::names(names));
}

QString Page::figures(const Summary &summary) const
{
    const auto figure
        = [](const QString &strong, const QString &words) { return u"<li><b>%1</b>%2</li>"_s.arg(strong, words); };
    QString list = figure(m_album.locale.toString(summary.evenings),
                          tr("evening(s)", "below their number", int(summary.evenings)))
        + figure(Words::spent(summary.heardMs, m_album.locale), tr("heard together"))
        + figure(m_album.locale.toString(summary.inARow),
                 tr("day(s) in a row", "below their number", int(summary.inARow)));
    if (summary.zeros > 0)
        list += figure(m_album.locale.toString(summary.zeros),
                       tr("day(s) in the same place", "below their number", int(summary.zeros)));
    if (summary.first)
        list += figure(text(summary.first->item.tags.title), tr("came first"));
    return u"<ul class=\"figures\">%1</ul>\n"_s.arg(list);
}

QString Page::head() const
{
    const Summary summary = summaryOf(m_album.evenings);
    QString since;
    if (summary.since.isValid())
        since = tr("since %1").arg(m_album.locale.toString(summary.since.date(), QLocale::LongFormat));
    const QString lang = m_album.locale.bcp47Name();
    const QString direction = m_album.locale.textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
    const QString policy = u"default-src 'none'; img-src data:; style-src 'unsafe-inline'"_s;
    return u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"%3\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s.arg(lang, direction, policy)
        + people().toHtmlEscaped() + u"</title>\n<style>"_s + albumStyle()
        + u"</style></head><body>\n<header class=\"sky\"><div class=\"moon\"></div><h1>"_s + text(people())
        + u"</h1><p>"_s + since.toHtmlEscaped() + u"</p></header>\n<main>\n"_s + figures(summary)
        + chartOf(distancesOf(m_album.evenings), m_album.locale);
}

QString Page::month(const Evening &evening) const
{
    return Words::month(dayOf(evening), m_album.locale).toHtmlEscaped();
}

QString Page::played(const Evening &evening) const
{
    QString list;
    for (const Played &one : evening.played) {
        list += u"<li>"_s + text(one.item.tags.title);
        if (!one.item.tags.artist.isEmpty())
            list += u" <span>"_s + text(one.item.tags.artist) + u"</span>"_s;
        if (isHearted(evening, one.item))
            list += u" <span class=\"heart\">\u2665</span>"_s;
        list += u"</li>"_s;
    }
    return list.isEmpty() ? QString() : u"<ul class=\"heard\">"_s + list + u"</ul>\n"_s;
}

QString Page::moment(const Highlight &highlight) const
{
    const QByteArray image = m_album.picture ? dataUri(m_album.picture(highlight.picture)) : QByteArray();
    const QString position = Words::position(highlight.position);
    QStringList words;
    for (const QString &word : {highlight.text, highlight.item.tags.title, position, highlight.name}) {
        if (!word.isEmpty())
            words.append(text(word));
    }
    QString figure = u"<figure>"_s;
    if (!image.isEmpty())
        figure += u"<img alt=\"\" src=\""_s + QString::fromLatin1(image) + u"\">"_s;
    return figure + u"<figcaption>"_s + words.join(u" · "_s) + u"</figcaption></figure>\n"_s;
}

QString Page::goodNight(const Highlight &highlight)
{
    const QString words = highlight.text.isEmpty() ? tr("good night") : highlight.text;
    return u"<p class=\"night\">%1</p>\n"_s.arg(tr("%1: %2", "name, words").arg(text(highlight.name), text(words)));
}

QString Page::evening(const Evening &evening) const
{
    const double km = kmFrom(evening, {});
    QString when = Words::hours(evening, m_album.locale) + u" · "_s
        + tr("%1 together").arg(Words::spent(heardWith(evening, {}), m_album.locale));
    QString html = u"<article><h3>"_s + Words::day(evening, m_album.locale).toHtmlEscaped()
        + u"</h3><p class=\"when\">"_s + text(Words::names(namesIn(evening))) + u" · "_s + when.toHtmlEscaped();
    if (km >= 0)
        html += u" · <span class=\"%1\">"_s.arg(km == 0 ? u"zero"_s : u"far"_s)
            + Words::apart(km, m_album.locale).toHtmlEscaped() + u"</span>"_s;
    html += u"</p>\n"_s + played(evening);
    for (const Highlight &highlight : evening.highlights) {
        if (highlight.kind == Highlight::Kind::Moment)
            html += moment(highlight);
        else if (highlight.kind == Highlight::Kind::GoodNight)
            html += goodNight(highlight);
    }
    return html + u"</article>\n"_s;
}

bool writeAll(QIODevice &out, const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    return out.write(bytes) == bytes.size();
}

} // namespace

QByteArray dataUri(const QByteArray &image)
{
    if (image.startsWith("\x89PNG"))
        return "data:image/png;base64," + image.toBase64();
    if (image.startsWith("\xff\xd8\xff"))
        return "data:image/jpeg;base64," + image.toBase64();
    return {};
}

bool writeHtml(const Album &album, QIODevice &out)
{
    const Page page(album);
    bool written = writeAll(out, page.head());
    const qsizetype all = album.evenings.size();
    QString month;
    for (qsizetype i = 0; i < all && written; ++i) {
        if (album.progress && !album.progress(double(i) / double(all)))
            return false;
        const Evening &evening = album.evenings[all - 1 - i];
        if (month != page.month(evening)) {
            month = page.month(evening);
            written = writeAll(out, u"<h2>"_s + month + u"</h2>\n"_s);
        }
        written = written && writeAll(out, page.evening(evening));
    }
    return written && writeAll(out, Page::foot());
}

} // namespace farnear::journal
