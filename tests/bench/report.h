// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace farnear::bench {

/** One number, how often it was taken, and what it may be at most where the project set itself a target. */
struct Figure {
    QString name;
    QString unit;
    double value = 0;
    int repeats = 1;
    std::optional<double> target;
    [[nodiscard]] bool met() const { return !target || value <= *target; }
};

struct Row {
    QString name;
    QList<Figure> figures;
};

/** One measurement: what was done, and what came out; or why it could not be done. */
struct Section {
    QString name;
    QString method;
    QList<Row> rows;
    QStringList notes;
    QString problem;
};

[[nodiscard]] QString toText(const Section &section);
[[nodiscard]] QJsonObject toJson(const QList<Section> &sections);
/** One line for each target: pass or FAIL. `failed` counts the latter, and what could not be measured. */
[[nodiscard]] QStringList check(const QList<Section> &sections, int &failed);

} // namespace farnear::bench
