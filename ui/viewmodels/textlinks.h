// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace farnear::viewmodels {

/** A web address within a text that a person wrote; counted in UTF-16 units. */
struct TextLink {
    qsizetype from = 0;
    qsizetype length = 0;
    QUrl url; //!< http or https, with a host
    bool operator==(const TextLink &) const = default;
};

/** The web addresses in a text, in their order: without the punctuation that ends the sentence or the bracket around
 * them. Nothing but http and https is a link. Pure. */
[[nodiscard]] QList<TextLink> linksIn(const QString &text);

/**
 * The text for a Text item in StyledText format: every character of it means itself, whatever it looks like, and each
 * link is an anchor named by its number ("0", "1" ...). Pure.
 */
[[nodiscard]] QString withAnchors(const QString &text, const QList<TextLink> &links);

} // namespace farnear::viewmodels
