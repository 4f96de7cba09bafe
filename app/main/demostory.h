// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace farnear::main {

/** What one of the demo's people does, at ms after the curtain rises. */
struct DemoStep {
    int at = 0;
    bool mia = true;
    QString order;
    QJsonObject details;
};

/** What happens between the two while the clip plays; in order. */
[[nodiscard]] QList<DemoStep> demoStory();

/** Where they are: Mia tells the city, Jun the place itself. */
[[nodiscard]] QJsonObject demoPlace(bool mia);

} // namespace farnear::main
