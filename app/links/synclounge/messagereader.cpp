// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/messagereader.h"

#include <algorithm>
#include <array>

#include "links/common/json.h"
#include "links/synclounge/limits.h"

namespace farnear::synclounge {

namespace {

using namespace Qt::StringLiterals;
using Message = std::optional<ServerMessage>;

QString textIn(const QJsonValue &value, int most = limits::textChars)
{
    return value.toString().left(most);
}

/** Empty for none. */
QString idIn(const QJsonValue &value)
{
    const QString id = value.toString();
    return id.size() <= limits::idChars ? id : QString();
}

Millis millisIn(const QJsonValue &value)
{
    return std::max(0.0, links::numberIn(value, limits::milliseconds).value_or(0));
}

PlayerState stateIn(const QJsonValue &value)
{
    const QString state = value.toString();
    if (state == "playing"_L1)
        return PlayerState::Playing;
    if (state == "paused"_L1)
        return PlayerState::Paused;
    return state == "buffering"_L1 ? PlayerState::Buffering : PlayerState::Stopped;
}

Playing playingIn(const QJsonObject &json)
{
    const double rate = links::numberIn(json["playbackRate"_L1], limits::fastest).value_or(1);
    return {stateIn(json["state"_L1]), millisIn(json["time"_L1]), millisIn(json["duration"_L1]),
            std::clamp(rate, limits::slowest, limits::fastest)};
}

std::optional<Media> mediaIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    if (json.isEmpty())
        return std::nullopt;
    Media media;
    media.title = textIn(json["title"_L1], limits::nameChars);
    media.show = textIn(json["grandparentTitle"_L1], limits::nameChars);
    media.group = textIn(json["parentTitle"_L1], limits::nameChars);
    media.isMusic = json["type"_L1].toString() == "track"_L1;
    if (json["machineIdentifier"_L1].toString() == "farnear"_L1)
        media.fingerprint = textIn(json["ratingKey"_L1], limits::nameChars);
    return media;
}

User userIn(const QString &id, const QJsonObject &json)
{
    return {id, textIn(json["username"_L1], limits::nameChars), playingIn(json), mediaIn(json["media"_L1])};
}

Message readPing(const QJsonArray &arguments)
{
    return PingTell{textIn(arguments.at(0))};
}

Message readJoin(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    JoinTell join;
    join.success = json["success"_L1].toBool();
    join.me = idIn(json["user"_L1]["id"_L1]);
    join.name = textIn(json["user"_L1]["username"_L1], limits::nameChars);
    join.host = idIn(json["hostId"_L1]);
    join.anyonePauses = json["isPartyPausingEnabled"_L1].toBool();
    const QJsonObject users = json["users"_L1].toObject();
    for (auto it = users.begin(); it != users.end() && join.others.size() < limits::people; ++it) {
        if (!it.key().isEmpty() && it.key().size() <= limits::idChars)
            join.others.append(userIn(it.key(), it.value().toObject()));
    }
    if (join.success && join.me.isEmpty())
        return std::nullopt;
    return join;
}

Message readUser(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    const QString id = idIn(json["id"_L1]);
    return id.isEmpty() ? Message() : UserTell{userIn(id, json)};
}

Message readLeft(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    const QString id = idIn(json["id"_L1]);
    return id.isEmpty() ? Message() : LeftTell{id, idIn(json["newHostId"_L1])};
}

Message readHost(const QJsonArray &arguments)
{
    const QString id = idIn(arguments.at(0));
    return id.isEmpty() ? Message() : HostTell{id};
}

Message readState(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    const QString id = idIn(json["id"_L1]);
    return id.isEmpty() ? Message() : StateTell{id, playingIn(json)};
}

Message readMedia(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    const QString id = idIn(json["id"_L1]);
    if (id.isEmpty())
        return std::nullopt;
    return MediaTell{id, playingIn(json), mediaIn(json["media"_L1]), json["makeHost"_L1].toBool()};
}

Message readPausing(const QJsonArray &arguments)
{
    return PausingTell{arguments.at(0).toBool()};
}

Message readPause(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    return PauseTell{idIn(json["senderId"_L1]), json["isPause"_L1].toBool()};
}

Message readChat(const QJsonArray &arguments)
{
    const QJsonObject json = arguments.at(0).toObject();
    return ChatTell{idIn(json["senderId"_L1]), textIn(json["text"_L1])};
}

Message readKick(const QJsonArray &)
{
    return KickTell{};
}

struct Reader {
    QLatin1String event;
    Message (*read)(const QJsonArray &);
};

const std::array readers{Reader{"slPing"_L1, readPing},       Reader{"joinResult"_L1, readJoin},
                         Reader{"userJoined"_L1, readUser},   Reader{"userLeft"_L1, readLeft},
                         Reader{"newHost"_L1, readHost},      Reader{"playerStateUpdate"_L1, readState},
                         Reader{"mediaUpdate"_L1, readMedia}, Reader{"setPartyPausingEnabled"_L1, readPausing},
                         Reader{"partyPause"_L1, readPause},  Reader{"newMessage"_L1, readChat},
                         Reader{"kicked"_L1, readKick}};

} // namespace

std::optional<ServerMessage> decode(const socketio::Event &event)
{
    const auto it = std::find_if(readers.begin(), readers.end(),
                                 [&event](const Reader &reader) { return reader.event == event.name; });
    return it == readers.end() ? std::nullopt : it->read(event.arguments);
}

} // namespace farnear::synclounge
