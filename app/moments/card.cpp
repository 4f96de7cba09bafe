// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card.h"

#include <algorithm>

#include "moments/styles.h"

namespace farnear::moments {

namespace {

constexpr int kMostScale = 4;
constexpr qsizetype kMostPeople = 8;

CardContent bounded(CardContent content)
{
    if (content.people.size() > kMostPeople)
        content.people.resize(kMostPeople);
    return content;
}

} // namespace

QImage compose(const CardContent &content, Style style, int scale)
{
    const auto shown = bounded(content);
    scale = std::clamp(scale, 1, kMostScale);
    switch (style) {
    case Style::Frame: return composeFrame(shown, scale);
    case Style::Ticket: return composeTicket(shown, scale);
    case Style::Postcard: return composePostcard(shown, scale);
    case Style::Sleeve: return composeSleeve(shown, scale);
    }
    return composeFrame(shown, scale);
}

QString joined(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(QStringLiteral(" \u00b7 "));
}

QString headline(const CardContent &content)
{
    return content.caption.isEmpty() ? content.title : content.caption;
}

QString details(const CardContent &content)
{
    return joined({content.caption.isEmpty() ? QString() : content.title, content.place, content.date});
}

bool isMirrored(const CardContent &content)
{
    return headline(content).isRightToLeft();
}

QString names(const CardContent &content)
{
    QStringList all;
    for (const CardPerson &person : content.people)
        all.append(person.name);
    all.removeAll(QString());
    return all.size() == 2 ? all.join(QStringLiteral(" & ")) : joined(all);
}

} // namespace farnear::moments
