// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "protocol/messages.h"

/** The files of tests/data/protocol. */
namespace farnear::protocol {

[[nodiscard]] QJsonObject vectorFile(const QString &name);
/** Of a file that is one list. */
[[nodiscard]] QJsonArray vectors(const QString &name);
[[nodiscard]] QByteArray bytesOf(const QJsonObject &vector, QLatin1String name);
[[nodiscard]] Post postOf(const QJsonObject &json);
[[nodiscard]] Slot slotOf(const QJsonObject &json);

} // namespace farnear::protocol
