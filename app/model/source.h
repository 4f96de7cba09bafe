// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace farnear::model {

/** Where something to play comes from, as whoever brought it told. */
struct Source {
    QString fileName; //!< without its folder
    QUrl url;         //!< http or https: where everybody can fetch it; empty: nowhere
    QString site;     //!< plays in the own player of that site ("youtube") alone; empty: of none
    bool operator==(const Source &) const = default;
};

} // namespace farnear::model
