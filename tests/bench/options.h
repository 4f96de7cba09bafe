// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::bench {

/** What was asked for on the command line. */
struct Options {
    QString what = QStringLiteral("all");
    QString engine = QStringLiteral("mpv");
    QString bin;         //!< directory of the programs measured
    QString row;         //!< audible: this network row only
    QString csv;         //!< audible: the curve of each row, PREFIX-ROW.csv
    int rounds = 5;      //!< audible
    int coldStarts = 20; //!< audible
    int repeats = 5;     //!< start, memory
    int seconds = 30;    //!< cpu, fanout, clocks
    [[nodiscard]] QString program(const QString &name) const { return bin + u'/' + name; }
};

} // namespace farnear::bench
