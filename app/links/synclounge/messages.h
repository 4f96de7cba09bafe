// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <variant>

#include "base/millis.h"

/** What is said on a SyncLounge connection, as plain values. */
namespace farnear::synclounge {

/** What somebody plays, as they call it: nobody checks it. */
struct Media {
    QString title;
    QString show;  //!< a series, or who made the music
    QString group; //!< its season, or the album
    bool isMusic = false;
    QString fingerprint; //!< of its content, from another Farnear
    bool operator==(const Media &) const = default;
};

enum class PlayerState { Stopped, Playing, Paused, Buffering };

/** What a player does, as of now: the server has added what the message took. */
struct Playing {
    PlayerState state = PlayerState::Stopped;
    Millis time = 0;     //!< of media
    Millis duration = 0; //!< 0: not known
    double rate = 1;
    bool operator==(const Playing &) const = default;
};

struct User {
    QString id;
    QString name;
    Playing playing;
    std::optional<Media> media;
    bool operator==(const User &) const = default;
};

/** To be returned at once: how the server measures the way. */
struct PingTell {
    QString secret;
    bool operator==(const PingTell &) const = default;
};

/** Come in, or not. */
struct JoinTell {
    bool success = false;
    QString me;
    QString name; //!< as it was given
    QString host;
    bool anyonePauses = false;
    QList<User> others;
    bool operator==(const JoinTell &) const = default;
};

struct UserTell {
    User user;
    bool operator==(const UserTell &) const = default;
};

struct LeftTell {
    QString id;
    QString newHost; //!< empty: as before
    bool operator==(const LeftTell &) const = default;
};

struct HostTell {
    QString id;
    bool operator==(const HostTell &) const = default;
};

struct StateTell {
    QString id;
    Playing playing;
    bool operator==(const StateTell &) const = default;
};

struct MediaTell {
    QString id;
    Playing playing;
    std::optional<Media> media;
    bool makeHost = false; //!< who tells it is the host from now on
    bool operator==(const MediaTell &) const = default;
};

/** Whether guests may pause. */
struct PausingTell {
    bool enabled = false;
    bool operator==(const PausingTell &) const = default;
};

/** Somebody asks all to pause, or to play. */
struct PauseTell {
    QString id;
    bool pause = false;
    bool operator==(const PauseTell &) const = default;
};

struct ChatTell {
    QString id;
    QString text;
    bool operator==(const ChatTell &) const = default;
};

/** The host sent this person out. */
struct KickTell {
    bool operator==(const KickTell &) const = default;
};

using ServerMessage = std::variant<PingTell, JoinTell, UserTell, LeftTell, HostTell, StateTell, MediaTell, PausingTell,
                                   PauseTell, ChatTell, KickTell>;

} // namespace farnear::synclounge
