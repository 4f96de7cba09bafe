// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

#include "viewmodels/momentcard.h"

namespace farnear::viewmodels {

/** How a person likes their cards, kept in the settings, but for their own words. */
class CardChoices {
public:
    /** What can be left out, as flags. */
    enum Part { Title = 1, Place = 2, Date = 4, Together = 8, Faces = 16, Names = 32, Distance = 64, All = 127 };

    /** settings outlives this. */
    explicit CardChoices(QSettings &settings);

    /** Another moment: its words are not the last one's, and music is a record unless chosen otherwise. */
    void begin(bool music);

    [[nodiscard]] MomentCard::Style style() const { return m_style; }
    /** kept: for the next moments, too. */
    void setStyle(MomentCard::Style style, bool kept);
    [[nodiscard]] int parts() const { return m_parts; }
    void setPart(int part, bool shown);
    [[nodiscard]] QString caption() const { return m_caption; }
    void setCaption(const QString &caption);
    [[nodiscard]] bool large() const { return m_large; }
    void setLarge(bool large);
    [[nodiscard]] bool png() const { return m_png; }
    void setPng(bool png);
    [[nodiscard]] bool night() const { return m_night; }
    void setNight(bool night);

    /** The card with what is chosen, without what is left out. */
    [[nodiscard]] MomentCard applied(MomentCard card) const;

private:
    [[nodiscard]] MomentCard::Style savedStyle() const;
    void save(const char *name, const QVariant &value);

    QSettings &m_settings;
    MomentCard::Style m_style;
    int m_parts;
    QString m_caption;
    bool m_large;
    bool m_png;
    bool m_night;
};

} // namespace farnear::viewmodels
