// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/messagewriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "links/ott/limits.h"

namespace farnear::ott {

namespace {

using namespace Qt::StringLiterals;

/** The server's numbers for what can be asked of it. */
enum class Request { Playback = 2, Skip = 3, Seek = 4, Order = 7, Chat = 11, PlayNow = 14, Speed = 16, Kick = 18 };

QByteArray written(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray request(Request type, QJsonObject fields = {})
{
    fields["type"_L1] = static_cast<int>(type);
    return written({{"action"_L1, "req"_L1}, {"request"_L1, fields}});
}

QJsonObject objectOf(const ItemId &item)
{
    return {{"service"_L1, item.service}, {"id"_L1, item.id}};
}

QLatin1String nameOf(PlayerStatus status)
{
    switch (status) {
    case PlayerStatus::Ready: return "ready"_L1;
    case PlayerStatus::Buffering: return "buffering"_L1;
    case PlayerStatus::Error: return "error"_L1;
    case PlayerStatus::None: break;
    }
    return "none"_L1;
}

} // namespace

QByteArray encodeAuth(const QString &token)
{
    return written({{"action"_L1, "auth"_L1}, {"token"_L1, token}});
}

QByteArray encodeStatus(PlayerStatus status)
{
    return written({{"action"_L1, "status"_L1}, {"status"_L1, nameOf(status)}});
}

QByteArray encodePlayback(bool play)
{
    return request(Request::Playback, {{"state"_L1, play}});
}

QByteArray encodeSkip()
{
    return request(Request::Skip);
}

QByteArray encodeSeek(double seconds)
{
    return request(Request::Seek, {{"value"_L1, std::clamp(seconds, 0.0, limits::seconds)}});
}

QByteArray encodeOrder(int from, int to)
{
    return request(Request::Order, {{"fromIdx"_L1, from}, {"toIdx"_L1, to}});
}

QByteArray encodeChat(const QString &text)
{
    return request(Request::Chat, {{"text"_L1, text}});
}

QByteArray encodePlayNow(const ItemId &item)
{
    return request(Request::PlayNow, {{"video"_L1, objectOf(item)}});
}

QByteArray encodeSpeed(double speed)
{
    return request(Request::Speed, {{"speed"_L1, std::clamp(speed, limits::slowest, limits::fastest)}});
}

QByteArray encodeKick(const QString &member)
{
    return request(Request::Kick, {{"clientId"_L1, member}});
}

QByteArray encodeUserName(const QString &name)
{
    return written({{"username"_L1, name}});
}

QByteArray encodeUrl(const QString &url)
{
    return written({{"url"_L1, url}});
}

QByteArray encodeItem(const ItemId &item)
{
    return written(objectOf(item));
}

} // namespace farnear::ott
