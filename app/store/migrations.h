// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/expected.h"

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace farnear::store {

/**
 * Brings a database to the newest schema: the files NNN_*.sql of a resource folder, in order, each in its own
 * transaction; PRAGMA user_version says how far it is. upTo: stop after that number (for tests). StorageFailed.
 */
Expected<void> migrate(QSqlDatabase &database, const QString &folder, int upTo = 1'000'000);

} // namespace farnear::store
