// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/wirereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

#include "links/common/json.h"

namespace farnear::syncplay {

namespace {

using namespace Qt::StringLiterals;
using Messages = QList<ServerMessage>;

/** Not empty, and no longer than anybody's name. */
std::optional<QString> nameIn(const QJsonValue &value)
{
    const QString name = value.toString();
    if (name.isEmpty() || name.size() > limits::nameChars)
        return std::nullopt;
    return name;
}

QString textIn(const QJsonValue &value)
{
    return value.toString().left(limits::textChars);
}

/** Or the other value, where it is no number of this world. */
double secondsIn(const QJsonValue &value, double otherwise)
{
    return links::numberIn(value, limits::seconds).value_or(otherwise);
}

/** A clock's reading, which may be of any size. */
std::optional<double> clockIn(const QJsonValue &value)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return std::nullopt;
    return value.toDouble();
}

int countIn(const QJsonValue &value, int otherwise, int most)
{
    return std::clamp(value.toInt(otherwise), 0, most);
}

/** Bytes come as a number, as a hash, or as 0 for "not told". */
QString sizeIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(limits::nameChars);
    const double bytes = value.toDouble();
    return bytes >= 1 && bytes < 9e15 ? QString::number(static_cast<qint64>(bytes)) : QString();
}

std::optional<File> fileIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    if (json.isEmpty())
        return std::nullopt;
    File file;
    file.name = textIn(json["name"_L1]);
    file.duration = std::max(0.0, secondsIn(json["duration"_L1], 0));
    file.size = sizeIn(json["size"_L1]);
    file.fingerprint = json["fingerprint"_L1].toString().left(limits::nameChars);
    return file;
}

Features featuresIn(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Features features;
    features.isolatesRooms = json["isolateRooms"_L1].toBool(features.isolatesRooms);
    features.readiness = json["readiness"_L1].toBool(features.readiness);
    features.managedRooms = json["managedRooms"_L1].toBool(features.managedRooms);
    features.chat = json["chat"_L1].toBool(features.chat);
    features.chatChars = countIn(json["maxChatMessageLength"_L1], features.chatChars, limits::textChars);
    return features;
}

void readHello(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    const auto name = nameIn(json["username"_L1]);
    const auto room = nameIn(json["room"_L1].toObject()["name"_L1]);
    if (!name || !room)
        return;
    messages.append(ServerHello{*name, *room, textIn(json["realversion"_L1]), textIn(json["motd"_L1]),
                                featuresIn(json["features"_L1])});
}

void readState(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    ServerState state;
    if (json["playstate"_L1].isObject()) {
        const QJsonObject play = json["playstate"_L1].toObject();
        state.play = PlayState{std::max(0.0, secondsIn(play["position"_L1], 0)), play["paused"_L1].toBool(true),
                               play["doSeek"_L1].toBool(), textIn(play["setBy"_L1])};
    }
    const QJsonObject ping = json["ping"_L1].toObject();
    state.ping.serverClock = clockIn(ping["latencyCalculation"_L1]);
    state.ping.serverRtt = secondsIn(ping["serverRtt"_L1], -1);
    state.ping.ownClock = clockIn(ping["clientLatencyCalculation"_L1]);
    const QJsonObject changes = json["ignoringOnTheFly"_L1].toObject();
    state.serverChange = std::max(0, changes["server"_L1].toInt());
    state.clientChange = std::max(0, changes["client"_L1].toInt());
    messages.append(state);
}

void readUsers(const QJsonValue &value, Messages &messages)
{
    const QJsonObject users = value.toObject();
    for (auto it = users.begin(); it != users.end() && messages.size() < limits::listed; ++it) {
        const QJsonObject json = it.value().toObject();
        const auto name = nameIn(it.key());
        const auto room = nameIn(json["room"_L1].toObject()["name"_L1]);
        if (!name || !room)
            continue;
        const QJsonObject event = json["event"_L1].toObject();
        const auto what = event.contains("left"_L1) ? UserTell::Event::Left
            : event.contains("joined"_L1)           ? UserTell::Event::Joined
                                                    : UserTell::Event::None;
        messages.append(UserTell{*name, *room, fileIn(json["file"_L1]), what});
    }
}

/** An empty room that is kept has one person, whose name is nothing but spaces. */
void readList(const QJsonValue &value, Messages &messages)
{
    ListTell list;
    const QJsonObject rooms = value.toObject();
    for (auto room = rooms.begin(); room != rooms.end(); ++room) {
        const QJsonObject people = room.value().toObject();
        for (auto person = people.begin(); person != people.end() && list.people.size() < limits::listed; ++person) {
            if (!nameIn(room.key()) || !nameIn(person.key()) || person.key().trimmed().isEmpty())
                continue;
            const QJsonObject json = person.value().toObject();
            list.people.append({room.key(), person.key(), fileIn(json["file"_L1]), json["controller"_L1].toBool(),
                                links::flagIn(json["isReady"_L1])});
        }
    }
    messages.append(list);
}

void readReady(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    if (const auto name = nameIn(json["username"_L1]))
        messages.append(ReadyTell{*name, links::flagIn(json["isReady"_L1]), json["manuallyInitiated"_L1].toBool()});
}

void readOperator(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    const auto name = nameIn(json["user"_L1]);
    const auto room = nameIn(json["room"_L1]);
    if (name && room)
        messages.append(OperatorTell{*name, *room, json["success"_L1].toBool()});
}

void readPlaylist(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    PlaylistTell playlist{textIn(json["user"_L1]), {}};
    const QJsonArray files = json["files"_L1].toArray();
    for (auto it = files.begin(); it != files.end() && playlist.files.size() < limits::playlist; ++it)
        playlist.files.append(textIn(*it));
    messages.append(playlist);
}

void readPlaylistIndex(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    PlaylistIndexTell told{textIn(json["user"_L1]), {}};
    if (json["index"_L1].isDouble())
        told.index = countIn(json["index"_L1], 0, limits::playlist);
    messages.append(told);
}

void readSet(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    if (json.contains("user"_L1))
        readUsers(json["user"_L1], messages);
    if (json.contains("ready"_L1))
        readReady(json["ready"_L1], messages);
    if (json.contains("controllerAuth"_L1))
        readOperator(json["controllerAuth"_L1], messages);
    if (json.contains("playlistChange"_L1))
        readPlaylist(json["playlistChange"_L1], messages);
    if (json.contains("playlistIndex"_L1))
        readPlaylistIndex(json["playlistIndex"_L1], messages);
}

void readChat(const QJsonValue &value, Messages &messages)
{
    const QJsonObject json = value.toObject();
    if (const auto name = nameIn(json["username"_L1]))
        messages.append(ChatTell{*name, textIn(json["message"_L1])});
}

void readTls(const QJsonValue &value, Messages &messages)
{
    const QString answer = value.toObject()["startTLS"_L1].toString();
    messages.append(TlsTell{answer == "true"_L1});
}

void readError(const QJsonValue &value, Messages &messages)
{
    messages.append(ErrorTell{textIn(value.toObject()["message"_L1])});
}

struct Command {
    const char *name;
    void (*read)(const QJsonValue &, Messages &);
};

/** In the order in which a line with several of them is understood. */
constexpr Command commands[]{{"TLS", readTls},     {"Hello", readHello}, {"Set", readSet},    {"List", readList},
                             {"State", readState}, {"Chat", readChat},   {"Error", readError}};

} // namespace

Expected<QList<ServerMessage>> decode(const QByteArray &line)
{
    if (line.size() > limits::serverLine || links::isTooDeep(line, limits::depth))
        return ErrorCode::TooLarge;
    const QJsonDocument json = QJsonDocument::fromJson(line);
    if (!json.isObject())
        return ErrorCode::Malformed;
    const QJsonObject object = json.object();
    Messages messages;
    for (const Command &command : commands) {
        if (object.contains(QLatin1String(command.name)))
            command.read(object[QLatin1String(command.name)], messages);
    }
    return messages;
}

} // namespace farnear::syncplay
