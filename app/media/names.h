// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>

/** File names as people compare and count them. */
namespace farnear::media {

/** Equal for names that look alike: composed or decomposed, in capitals or not. */
[[nodiscard]] QString foldedName(const QString &name);
/** foldedName() without its suffix: what two containers of one recording have in common. */
[[nodiscard]] QString foldedStem(const QString &name);

/**
 * Orders paths as people count: folder by folder, numbers by their value ("CD2" before "CD10", also "第2集" and
 * "第二集" before "第10集"), the rest by the language's rules. Not for several threads at a time.
 */
class NaturalOrder {
public:
    NaturalOrder();
    [[nodiscard]] bool operator()(const QString &a, const QString &b) const;

private:
    [[nodiscard]] int compare(QStringView a, QStringView b) const;
    [[nodiscard]] int compareTexts(QStringView a, QStringView b) const;
    QCollator m_collator;
};

} // namespace farnear::media
