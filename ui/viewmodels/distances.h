// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "session/state.h"

namespace farnear::viewmodels {

/** How far people are from each other, in words. Pure. */
class Distances {
    Q_DECLARE_TR_FUNCTIONS(farnear::viewmodels::Distances)
public:
    /** "1,204 km", "about 1,200 km" where one tells their place within 100 km, "nearby", "same city", "in the same
     * place"; empty when unknown. */
    [[nodiscard]] static QString text(const place::SharedPlace &one, const place::SharedPlace &other);

    /** The two that are furthest apart; unknown while nobody, or only one, says where they are. */
    struct Pair {
        place::Apart apart;
        QString text;
        QStringList names;
        bool operator==(const Pair &) const = default;
    };
    [[nodiscard]] static Pair widest(const QList<session::RoomMember> &people);
};

} // namespace farnear::viewmodels
