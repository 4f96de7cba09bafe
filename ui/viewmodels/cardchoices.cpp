// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/cardchoices.h"

#include <algorithm>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using Style = MomentCard::Style;

namespace {

constexpr qsizetype longestCaption = 200;

QString keyOf(const char *name)
{
    return u"moment/"_s + QLatin1String(name);
}

} // namespace

CardChoices::CardChoices(QSettings &settings)
    : m_settings(settings)
    , m_style(savedStyle())
    , m_parts(settings.value(keyOf("parts"), int(All)).toInt() & All)
    , m_large(settings.value(keyOf("large")).toBool())
    , m_png(settings.value(keyOf("png"), true).toBool())
    , m_night(settings.value(keyOf("night")).toBool())
{
}

void CardChoices::begin(bool music)
{
    m_caption.clear();
    m_style = music ? Style::Sleeve : savedStyle();
}

void CardChoices::setStyle(Style style, bool kept)
{
    m_style = style;
    if (kept)
        save("style", int(style));
}

void CardChoices::setPart(int part, bool shown)
{
    m_parts = shown ? m_parts | part : m_parts & ~part;
    save("parts", m_parts);
}

void CardChoices::setCaption(const QString &caption)
{
    m_caption = caption.left(longestCaption);
}

void CardChoices::setLarge(bool large)
{
    m_large = large;
    save("large", large);
}

void CardChoices::setPng(bool png)
{
    m_png = png;
    save("png", png);
}

void CardChoices::setNight(bool night)
{
    m_night = night;
    save("night", night);
}

MomentCard CardChoices::applied(MomentCard card) const
{
    const auto leaveOut = [this](Part part, QString &words) {
        if (!(m_parts & part))
            words.clear();
    };
    leaveOut(Title, card.title);
    leaveOut(Place, card.place);
    leaveOut(Date, card.date);
    leaveOut(Together, card.together);
    leaveOut(Distance, card.distance);
    for (MomentCard::Person &person : card.people) {
        leaveOut(Names, person.name);
        leaveOut(Faces, person.initial);
        if (!(m_parts & Distance)) // nor on the map
            person.at.reset();
    }
    if (!(m_parts & (Faces | Names)))
        card.people.clear();
    card.caption = m_caption.trimmed();
    card.style = m_style;
    card.night = m_night;
    card.scale = m_large ? 2 : 1;
    return card;
}

Style CardChoices::savedStyle() const
{
    return Style(std::clamp(m_settings.value(keyOf("style")).toInt(), int(Style::Frame), int(Style::Sleeve)));
}

void CardChoices::save(const char *name, const QVariant &value)
{
    m_settings.setValue(keyOf(name), value);
}

} // namespace farnear::viewmodels
