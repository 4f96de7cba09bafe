// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include "links/syncplay/limits.h"

/** What is said on a Syncplay connection, as plain values. Times are seconds here, as they are there. */
namespace farnear::syncplay {

/** A file as its owner tells it: name and size may be hashed or withheld. */
struct File {
    QString name;
    double duration = 0; //!< seconds; 0: not told
    QString size;        //!< decimal bytes or a hash; empty: withheld
    QString fingerprint; //!< of its content, from another Farnear; other clients tell and read none
    bool operator==(const File &) const = default;
};

/** What a server can do, and how long things may be. */
struct Features {
    bool isolatesRooms = false;
    bool readiness = true;
    bool managedRooms = true;
    bool chat = true;
    int chatChars = limits::chatChars;
    bool operator==(const Features &) const = default;
};

/** Welcome: under this name, in this room. */
struct ServerHello {
    QString name;
    QString room;
    QString version; //!< the server's own
    QString motd;
    Features features;
    bool operator==(const ServerHello &) const = default;
};

struct PlayState {
    double position = 0; //!< seconds, >= 0
    bool paused = true;
    bool seek = false;
    QString by; //!< whose doing it is, or who is furthest behind; may be empty
    bool operator==(const PlayState &) const = default;
};

/** How long messages take: each side's clock, told back by the other. */
struct Ping {
    std::optional<double> serverClock; //!< to be returned as it is
    double serverRtt = -1;             //!< as the server measured it; < 0: not yet
    std::optional<double> ownClock;    //!< what this side told last, and the time the server sat on it added
    bool operator==(const Ping &) const = default;
};

struct ServerState {
    std::optional<PlayState> play;
    Ping ping;
    int serverChange = 0; //!< > 0: to be acknowledged with the very next State
    int clientChange = 0; //!< > 0: acknowledges this side's change of that number
    bool operator==(const ServerState &) const = default;
};

/** Somebody came, went, moved to another room, or opened a file. Told of everybody on the server. */
struct UserTell {
    enum class Event { None, Joined, Left };
    QString name;
    QString room;
    std::optional<File> file;
    Event event = Event::None;
    bool operator==(const UserTell &) const = default;
};

/** One person of a List. */
struct Listed {
    QString room;
    QString name;
    std::optional<File> file;
    bool controls = false;
    std::optional<bool> ready;
    bool operator==(const Listed &) const = default;
};

struct ListTell {
    QList<Listed> people;
    bool operator==(const ListTell &) const = default;
};

struct ReadyTell {
    QString name;
    std::optional<bool> ready; //!< nothing: never said
    bool byHand = false;
    bool operator==(const ReadyTell &) const = default;
};

/** Somebody gave the password by which one may play, seek and change the playlist of a managed room. */
struct OperatorTell {
    QString name;
    QString room;
    bool success = false;
    bool operator==(const OperatorTell &) const = default;
};

struct ChatTell {
    QString name;
    QString text;
    bool operator==(const ChatTell &) const = default;
};

struct PlaylistTell {
    QString by; //!< may be empty; the room's name when a change was refused
    QStringList files;
    bool operator==(const PlaylistTell &) const = default;
};

struct PlaylistIndexTell {
    QString by;
    std::optional<int> index;
    bool operator==(const PlaylistIndexTell &) const = default;
};

/** The answer to the question for TLS. */
struct TlsTell {
    bool offered = false;
    bool operator==(const TlsTell &) const = default;
};

/** The server closes after it. */
struct ErrorTell {
    QString text; //!< in the server's language
    bool operator==(const ErrorTell &) const = default;
};

using ServerMessage = std::variant<ServerHello, ServerState, UserTell, ListTell, ReadyTell, OperatorTell, ChatTell,
                                   PlaylistTell, PlaylistIndexTell, TlsTell, ErrorTell>;

/** Who comes in, and where. */
struct ClientHello {
    QString name;
    QString room;
    QString passwordHash; //!< see passwordHash(); empty: none
    bool operator==(const ClientHello &) const = default;
};

struct ClientState {
    std::optional<PlayState> play; //!< nothing while an own change is under way
    std::optional<double> serverClock;
    double ownClock = 0;
    double rtt = 0;
    int serverChange = 0; //!< > 0: acknowledged
    int clientChange = 0; //!< > 0: a change of one's own
    bool operator==(const ClientState &) const = default;
};

} // namespace farnear::syncplay
