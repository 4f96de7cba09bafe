// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <variant>

/** What an OpenTogetherTube server says over a WebSocket, as plain values. Times are seconds here, as they are there.
 */
namespace farnear::ott {

/** What a member's player does; others see it, and nobody waits for it. */
enum class PlayerStatus { None, Ready, Buffering, Error };

/** Somebody in the room, by the id of their connection. */
struct User {
    QString id;
    QString name;
    PlayerStatus status = PlayerStatus::None;
    int role = 0; //!< see Rights
    bool operator==(const User &) const = default;
};

/** What tells one item from another. */
struct ItemId {
    QString service; //!< "direct", "hls", "youtube" ...
    QString id;      //!< its own; of "direct", "hls" and "dash" the address
    bool operator==(const ItemId &) const = default;
};

/** Something to play. */
struct Item {
    ItemId id;
    QString title;
    double length = 0; //!< whole seconds; 0: not told
    QString mime;
    QString url; //!< of what there is to fetch, where the id isn't its address; may be empty
    bool operator==(const Item &) const = default;
};

/** What comes next: by order, by votes, the same over and over (all, or one). */
enum class QueueMode { Manual, Vote, Loop, Dj };

struct VoteCount {
    QString item; //!< service and id in one
    int votes = 0;
    bool operator==(const VoteCount &) const = default;
};

/** What the people of a role may do; one bit each. */
struct Grant {
    int role = 0;
    quint32 mask = 0;
    bool operator==(const Grant &) const = default;
};

/** What plays now; nothing: nothing does. */
struct Current {
    std::optional<Item> item;
    bool operator==(const Current &) const = default;
};

/** What changed in the room; all of it at first. */
struct RoomSync {
    std::optional<QueueMode> queueMode;
    std::optional<Current> current;
    std::optional<QList<Item>> queue; //!< whole, without what plays
    std::optional<bool> playing;
    std::optional<double> position; //!< at the moment of sending
    std::optional<double> speed;
    std::optional<QList<Grant>> grants;
    std::optional<QList<VoteCount>> votes;
    bool operator==(const RoomSync &) const = default;
};

/** Somebody did something; what became of it comes as a RoomSync. */
struct RoomEvent {
    enum class Kind { Other, Playback, Skip, Seek, Add };
    Kind kind = Kind::Other;
    User by;
    bool play = false; //!< Playback
    QString url;       //!< Add: as it was asked for; may be empty
    ItemId item;       //!< Add
    bool operator==(const RoomEvent &) const = default;
};

/** Everybody in the room. */
struct UserList {
    QList<User> users;
    bool operator==(const UserList &) const = default;
};

/** Somebody came, or is another one now. */
struct UserUpdate {
    User user;
    bool operator==(const UserUpdate &) const = default;
};

struct UserRemoval {
    QString id;
    bool operator==(const UserRemoval &) const = default;
};

/** Which of them this connection is. */
struct OwnId {
    QString id;
    bool operator==(const OwnId &) const = default;
};

struct ChatMessage {
    User from;
    QString text;
    bool operator==(const ChatMessage &) const = default;
};

using ServerMessage = std::variant<RoomSync, RoomEvent, UserList, UserUpdate, UserRemoval, OwnId, ChatMessage>;

} // namespace farnear::ott
