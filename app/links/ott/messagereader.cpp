// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/messagereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "links/common/json.h"
#include "links/ott/limits.h"

namespace farnear::ott {

namespace {

using namespace Qt::StringLiterals;
using links::flagIn;
using links::numberIn;

/** What one action says; nothing: it makes no sense. */
using Read = std::optional<ServerMessage>;

QString textIn(const QJsonValue &value, int most = limits::textChars)
{
    return value.toString().left(most);
}

std::optional<double> positionIn(const QJsonValue &value)
{
    const auto seconds = numberIn(value, limits::seconds);
    return seconds ? std::optional(std::max(0.0, *seconds)) : std::nullopt;
}

PlayerStatus statusIn(const QJsonValue &value)
{
    const QString status = value.toString();
    if (status == "ready"_L1)
        return PlayerStatus::Ready;
    if (status == "buffering"_L1)
        return PlayerStatus::Buffering;
    return status == "error"_L1 ? PlayerStatus::Error : PlayerStatus::None;
}

/** An id that is too long is nobody's. */
QString memberIn(const QJsonValue &value)
{
    const QString id = value.toString();
    return id.size() <= limits::idChars ? id : QString();
}

std::optional<User> userIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    User user;
    user.id = memberIn(json["id"_L1]);
    user.name = textIn(json["name"_L1], limits::nameChars);
    user.status = statusIn(json["status"_L1]);
    user.role = json["role"_L1].toInt();
    return user.id.isEmpty() ? std::nullopt : std::optional(user);
}

ItemId itemIdIn(const QJsonObject &json)
{
    const ItemId id{json["service"_L1].toString(), json["id"_L1].toString()};
    const bool fits = id.service.size() <= limits::nameChars && id.id.size() <= limits::urlChars;
    return fits && !id.service.isEmpty() && !id.id.isEmpty() ? id : ItemId{};
}

std::optional<Item> itemIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Item item;
    item.id = itemIdIn(json);
    if (item.id == ItemId{})
        return std::nullopt;
    item.title = textIn(json["title"_L1]);
    item.length = positionIn(json["length"_L1]).value_or(0);
    item.mime = textIn(json["mime"_L1], limits::nameChars);
    for (const auto key : {"src_url"_L1, "hls_url"_L1, "dash_url"_L1}) {
        if (const QString url = json[key].toString(); item.url.isEmpty() && url.size() <= limits::urlChars)
            item.url = url;
    }
    return item;
}

std::optional<QueueMode> queueModeIn(const QJsonValue &value)
{
    const QString mode = value.toString();
    if (mode == "manual"_L1)
        return QueueMode::Manual;
    if (mode == "vote"_L1)
        return QueueMode::Vote;
    if (mode == "loop"_L1)
        return QueueMode::Loop;
    return mode == "dj"_L1 ? std::optional(QueueMode::Dj) : std::nullopt;
}

std::optional<Current> currentIn(const QJsonValue &value)
{
    if (value.isNull())
        return Current{};
    const auto item = itemIn(value);
    return item ? std::optional(Current{item}) : std::nullopt;
}

std::optional<QList<Item>> queueIn(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<Item> items;
    const QJsonArray array = value.toArray();
    for (auto it = array.begin(); it != array.end() && items.size() < limits::queue; ++it) {
        if (const auto item = itemIn(*it))
            items.append(*item);
    }
    return items;
}

std::optional<QList<Grant>> grantsIn(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<Grant> grants;
    const QJsonArray array = value.toArray();
    for (auto it = array.begin(); it != array.end() && grants.size() < limits::roles; ++it) {
        const QJsonArray pair = it->toArray();
        const auto mask = numberIn(pair.at(1), 4294967295.0);
        if (pair.size() == 2 && pair.at(0).isDouble() && mask && *mask >= 0)
            grants.append({pair.at(0).toInt(), static_cast<quint32>(*mask)});
    }
    return grants;
}

std::optional<QList<VoteCount>> votesIn(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<VoteCount> votes;
    const QJsonArray array = value.toArray();
    for (auto it = array.begin(); it != array.end() && votes.size() < limits::votes; ++it) {
        const QJsonArray pair = it->toArray();
        if (pair.size() == 2 && pair.at(0).isString())
            votes.append({pair.at(0).toString(), std::max(0, pair.at(1).toInt())});
    }
    return votes;
}

Read readSync(const QJsonObject &json)
{
    RoomSync sync;
    sync.queueMode = queueModeIn(json["queueMode"_L1]);
    sync.current = currentIn(json["currentSource"_L1]);
    sync.queue = queueIn(json["queue"_L1]);
    sync.playing = flagIn(json["isPlaying"_L1]);
    sync.position = positionIn(json["playbackPosition"_L1]);
    if (const auto speed = numberIn(json["playbackSpeed"_L1], limits::seconds))
        sync.speed = std::clamp(*speed, limits::slowest, limits::fastest);
    sync.grants = grantsIn(json["grants"_L1]);
    sync.votes = votesIn(json["voteCounts"_L1]);
    return sync;
}

RoomEvent::Kind kindOf(int type)
{
    switch (type) {
    case 2: return RoomEvent::Kind::Playback;
    case 3: return RoomEvent::Kind::Skip;
    case 4: return RoomEvent::Kind::Seek;
    case 5: return RoomEvent::Kind::Add;
    default: return RoomEvent::Kind::Other;
    }
}

Read readEvent(const QJsonObject &json)
{
    const QJsonObject request = json["request"_L1].toObject();
    const auto user = userIn(json["user"_L1]);
    if (!user)
        return std::nullopt;
    RoomEvent event;
    event.kind = kindOf(request["type"_L1].toInt(-1));
    event.by = *user;
    event.play = request["state"_L1].toBool();
    event.url = textIn(request["url"_L1], limits::urlChars);
    event.item = itemIdIn(request["video"_L1].toObject());
    return event;
}

Read readUserList(const QJsonValue &value)
{
    UserList list;
    const QJsonArray array = value.toArray();
    for (auto it = array.begin(); it != array.end() && list.users.size() < limits::people; ++it) {
        if (const auto user = userIn(*it))
            list.users.append(*user);
    }
    return list;
}

Read readUser(const QJsonObject &json)
{
    const QJsonObject update = json["update"_L1].toObject();
    const QString kind = update["kind"_L1].toString();
    const QJsonValue value = update["value"_L1];
    if (kind == "init"_L1)
        return readUserList(value);
    if (kind == "remove"_L1 && !memberIn(value).isEmpty())
        return UserRemoval{memberIn(value)};
    const auto user = kind == "update"_L1 ? userIn(value) : std::nullopt;
    return user ? Read(UserUpdate{*user}) : std::nullopt;
}

Read readYou(const QJsonObject &json)
{
    const QString id = memberIn(json["info"_L1].toObject()["id"_L1]);
    return id.isEmpty() ? std::nullopt : Read(OwnId{id});
}

Read readChat(const QJsonObject &json)
{
    const auto from = userIn(json["from"_L1]);
    return from ? Read(ChatMessage{*from, textIn(json["text"_L1])}) : std::nullopt;
}

struct Action {
    const char *name;
    Read (*read)(const QJsonObject &);
};

constexpr Action actions[]{
    {"sync", readSync}, {"event", readEvent}, {"user", readUser}, {"you", readYou}, {"chat", readChat}};

} // namespace

Expected<std::optional<ServerMessage>> decode(const QByteArray &frame)
{
    if (frame.size() > limits::frame || links::isTooDeep(frame, limits::depth))
        return ErrorCode::TooLarge;
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (!document.isObject())
        return ErrorCode::Malformed;
    const QJsonObject json = document.object();
    const QString name = json["action"_L1].toString();
    for (const Action &action : actions) {
        if (name != QLatin1String(action.name))
            continue;
        const Read message = action.read(json);
        return message ? Expected<std::optional<ServerMessage>>(message) : ErrorCode::Malformed;
    }
    return std::optional<ServerMessage>();
}

} // namespace farnear::ott
