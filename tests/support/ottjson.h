// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/** How OpenTogetherTube servers write what they say. */
namespace farnear::test::ottjson {

[[nodiscard]] inline QByteArray written(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/** What tells an item from others. */
[[nodiscard]] inline QJsonObject itemIdOf(const QJsonObject &item)
{
    return {{QStringLiteral("service"), item[QStringLiteral("service")]},
            {QStringLiteral("id"), item[QStringLiteral("id")]}};
}

/** Its place in a queue; -1: it isn't there. */
[[nodiscard]] inline int indexOf(const QJsonArray &queue, const QJsonObject &id)
{
    for (int i = 0; i < queue.size(); ++i) {
        if (itemIdOf(queue[i].toObject()) == itemIdOf(id))
            return i;
    }
    return -1;
}

/** Of a request over HTTP. */
[[nodiscard]] inline QJsonObject failure(const QString &kind, const QString &message)
{
    return {
        {QStringLiteral("success"), false},
        {QStringLiteral("error"), QJsonObject{{QStringLiteral("name"), kind}, {QStringLiteral("message"), message}}}};
}

} // namespace farnear::test::ottjson
