// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include <QFile>
#include <QJsonDocument>

#include "base/ids.h"
#include "protocol/codec.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

QJsonDocument document(const QString &name)
{
    QFile file(QStringLiteral(FARNEAR_PROTOCOL_VECTORS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test vectors");
    return QJsonDocument::fromJson(file.readAll());
}

QByteArray frame(const char *type, QJsonObject inner)
{
    return QJsonDocument(QJsonObject{{"t"_L1, QLatin1String(type)}, {QLatin1String(type), inner}}).toJson();
}

} // namespace

QJsonObject vectorFile(const QString &name)
{
    return document(name).object();
}

QJsonArray vectors(const QString &name)
{
    return document(name).array();
}

QByteArray bytesOf(const QJsonObject &vector, QLatin1String name)
{
    return fromBase64Url(vector[name].toString());
}

Post postOf(const QJsonObject &json)
{
    return std::get<PostTell>(*decodeServer(frame("post", json))).post;
}

Slot slotOf(const QJsonObject &json)
{
    return std::get<SlotTell>(*decodeServer(frame("slot", json))).slot;
}

} // namespace farnear::protocol
