// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

#include "base/error.h"
#include "base/millis.h"
#include "model/capabilities.h"
#include "model/invite.h"
#include "model/memberstatus.h"
#include "model/picture.h"
#include "model/policy.h"
#include "model/queue.h"
#include "ports/player.h"
#include "sync/syncphase.h"
#include "sync/timeline.h"

/** What a session shows of itself: plain values, sent whole whenever something in them changed. */
namespace farnear::session {

constexpr double slowestSpeed = 0.25;
constexpr double fastestSpeed = 4;

/** What plays, from this person's side. */
struct Playback {
    enum class Phase {
        Empty,   //!< nothing chosen
        Loading, //!< the file is being opened
        Missing, //!< the room plays something this computer has no file for
        Failed,  //!< the file could not be played: error says why
        Paused,
        Gathering, //!< everybody gets ready; waiting names those awaited
        Playing,
    };
    Phase phase = Phase::Empty;
    model::QueueEntry item; //!< what the room plays
    QUrl file;              //!< the file here; empty when missing
    QUrl otherVersion;      //!< Missing: a file of that name here that holds something else
    ports::Media media;
    ports::PlayerCapabilities capabilities;
    Millis position = 0;  //!< of media at `sampledAt`; the room's truth
    Millis sampledAt = 0; //!< base::Clock; a little ahead when the start is scheduled: until then it stands
    double rate = 1;      //!< media ms per ms while Playing (position follows from it)
    double speed = 1;     //!< the speed chosen by people
    Millis deadline = 0;  //!< Gathering: base::Clock time at which the room starts anyway
    QStringList waiting;  //!< Gathering: names awaited. Playing: names of those it started without
    qint64 revision = 0;  //!< of the timeline
    double volume = 1;
    bool muted = false;
    ports::Stall stall = ports::Stall::None; //!< why the player here stands although the room plays
    Error error;                             //!< Failed
    bool operator==(const Playback &) const = default;
};

struct RoomMember {
    QString id;
    QString name;
    int colour = 0;
    bool isMe = false;
    bool isHost = false;
    model::MemberStatus status;
    place::SharedPlace place;
    bool remembers = false; //!< keeps a memory of evenings
    bool operator==(const RoomMember &) const = default;
};

/** The room one is in; alone on this computer until one is started or joined. */
struct RoomState {
    enum class Mode { Alone, EmbeddedServer, Joined };
    enum class Link { Live, Connecting, Knocking, Returning, Closed }; //!< Knocking: until the host opens the door
    Mode mode = Mode::Alone;
    Link link = Link::Live;
    Error error;                                     //!< Closed, or why it is Returning
    QString invite;                                  //!< the link to send; empty when alone
    model::Reach reach = model::Reach::ThisComputer; //!< who can come in with it
    QString me;                                      //!< my member id
    bool hasPassword = false;
    model::Policy policy;
    model::Capabilities capabilities = model::Capabilities::all(); //!< what the room's server can do
    QList<RoomMember> members;                                     //!< me first, then by time of joining
    QList<RoomMember> knocking;                                    //!< waiting at the door (host only)
    place::Precision sharing = place::Precision::Nothing;          //!< how finely this room is told where I am
    qint64 togetherMs = 0;                                         //!< time spent with at least one other here
    bool operator==(const RoomState &) const = default;
};

/** How a room is opened to others. */
struct HostOptions {
    QString address = QStringLiteral("0.0.0.0"); //!< to listen on
    quint16 port = 0;                            //!< 0: any
    QString password;                            //!< empty: none
    std::optional<QString> server;               //!< its address, as a person writes it; none: here
    QString kind;                                //!< of server; empty: whichever takes the address first
};

/** One line of the conversation. */
struct ChatLine {
    enum class Kind { Text, ActivityMessage, Joined, Left, Dropped, Returned, Moment, Heart, GoodNight };
    Kind kind = Kind::Text;
    QString id;
    QString memberId;
    QString name;
    int colour = 0;
    bool mine = false;
    bool pending = false; //!< mine, not yet confirmed by the room
    QString text;         //!< what was said, a moment's caption; else the whole sentence, name included
    std::optional<model::SharedPicture> picture; //!< Moment; its bytes: Session::picture()
    Millis position = -1;                        //!< of media; -1: none
    QString item;                                //!< item id the position belongs to
    QDateTime time;                              //!< local
    bool operator==(const ChatLine &) const = default;
};

struct QueueLine {
    model::QueueEntry item;
    bool current = false;
    bool here = true; //!< a file for it is on this computer
    QString addedBy;  //!< name
    bool operator==(const QueueLine &) const = default;
};

/** The instant a person wants to keep: what was seen, and what is known of it. */
struct Moment {
    ports::Picture picture; //!< null for music: the cover stands for it
    model::QueueEntry item;
    QUrl file;           //!< here
    Millis position = 0; //!< of media
    QDateTime time;      //!< local
    qint64 togetherMs = 0;
    QList<RoomMember> people; //!< me first
};

/** A picture on its way, out or in. */
struct PictureState {
    enum class Phase { Sending, Waiting, Receiving, Here, Gone }; //!< Gone: nobody in the room has it any more
    Phase phase = Phase::Waiting;
    double done = 0; //!< 0 .. 1
    bool operator==(const PictureState &) const = default;
};

/** Something floats over the stage for a moment. */
struct Reaction {
    QString memberId;
    QString name;
    int colour = 0;
    QString text;  //!< a character or two
    int count = 1; //!< 1 .. 9
    bool mine = false;
};

/** Something a person likes or brought. */
struct Like {
    QString memberId;
    model::QueueEntry item;
    QDateTime time;
    bool operator==(const Like &) const = default;
};

/** What the follower is doing, for the sync panel and `status`. */
struct SyncReport {
    sync::SyncPhase phase = sync::SyncPhase::Idle;
    Millis offset = 0; //!< smoothed, + is ahead of the room
    Millis rtt = 0;
    Millis clockError = 0; //!< uncertainty of the room's clock here
    Millis soundError = 0; //!< how far what is heard may be from the offset: the engine's
    Millis outputDelay = 0;
    Millis position = 0; //!< of media, now
    double rate = 1;     //!< what the player was told, corrections included
    int seeks = 0;       //!< corrective seeks since the file was opened
    bool operator==(const SyncReport &) const = default;
};

} // namespace farnear::session

Q_DECLARE_METATYPE(farnear::session::Playback)
Q_DECLARE_METATYPE(farnear::session::RoomState)
Q_DECLARE_METATYPE(farnear::session::ChatLine)
Q_DECLARE_METATYPE(farnear::session::QueueLine)
Q_DECLARE_METATYPE(farnear::session::Moment)
Q_DECLARE_METATYPE(farnear::session::PictureState)
Q_DECLARE_METATYPE(farnear::session::Reaction)
Q_DECLARE_METATYPE(farnear::session::SyncReport)
