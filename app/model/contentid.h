// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farnear::model {

/** What something to play is, whatever it is called and wherever it lies: the same for every copy of a file. */
struct ContentId {
    qint64 size = 0;     //!< of the file, bytes; 0: not told
    QString fingerprint; //!< hash over the size and three spread pieces of the file; empty: not told
    bool operator==(const ContentId &) const = default;
};

} // namespace farnear::model
