// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace farnear {

namespace {

struct Entry {
    ErrorCode code;
    const char *wire;
    const char *sentence; //!< %1 is the detail
};

constexpr std::array entries{
    Entry{ErrorCode::Internal, "internal",
          QT_TRANSLATE_NOOP("Error", "Something went wrong inside Farnear. Please try again.")},
    Entry{ErrorCode::BadUsage, "bad-usage", QT_TRANSLATE_NOOP("Error", "That can't be understood: %1")},
    Entry{ErrorCode::BadInvite, "bad-invite",
          QT_TRANSLATE_NOOP("Error", "This invite is incomplete. Ask for the whole link and paste it again.")},
    Entry{ErrorCode::WrongSecret, "wrong-secret",
          QT_TRANSLATE_NOOP("Error", "This invite or its password doesn't open the room. Ask for a new link.")},
    Entry{ErrorCode::NeedPassword, "need-password",
          QT_TRANSLATE_NOOP("Error", "This room has a password. Enter it to join.")},
    Entry{ErrorCode::RoomFull, "room-full", QT_TRANSLATE_NOOP("Error", "The room is full.")},
    Entry{ErrorCode::NotAdmitted, "not-admitted", QT_TRANSLATE_NOOP("Error", "The host hasn't let you in.")},
    Entry{ErrorCode::Removed, "removed", QT_TRANSLATE_NOOP("Error", "The host removed you from the room.")},
    Entry{ErrorCode::Replaced, "replaced", QT_TRANSLATE_NOOP("Error", "You joined this room from another window.")},
    Entry{ErrorCode::Unreachable, "unreachable",
          QT_TRANSLATE_NOOP("Error", "The room can't be reached. Is the other computer on, and Farnear open there?")},
    Entry{ErrorCode::NotFarnear, "not-farnear",
          QT_TRANSLATE_NOOP("Error", "Something answers there, but it isn't a Farnear room.")},
    Entry{ErrorCode::UnsupportedVersion, "unsupported-version",
          QT_TRANSLATE_NOOP("Error", "The room speaks a newer version. Update Farnear and try again.")},
    Entry{ErrorCode::TimedOut, "timed-out",
          QT_TRANSLATE_NOOP("Error", "No answer in time. Check the connection and try again.")},
    Entry{ErrorCode::Disconnected, "disconnected",
          QT_TRANSLATE_NOOP("Error", "The connection was lost. Farnear keeps trying to return.")},
    Entry{ErrorCode::ServerFull, "server-full",
          QT_TRANSLATE_NOOP("Error", "The server has no place for another room or person right now.")},
    Entry{ErrorCode::BadServer, "bad-server",
          QT_TRANSLATE_NOOP("Error",
                            "“%1” isn't a server's address. Write it like rooms.example.org or "
                            "192.168.1.5:8765.")},
    Entry{ErrorCode::NotSupported, "not-supported",
          QT_TRANSLATE_NOOP("Error", "The server of this room can't do that. Start a new room instead.")},
    Entry{ErrorCode::Refused, "refused", QT_TRANSLATE_NOOP("Error", "The server refuses: %1")},
    Entry{ErrorCode::NotSyncplay, "not-syncplay",
          QT_TRANSLATE_NOOP("Error", "Something answers there, but it isn't a Syncplay server.")},
    Entry{ErrorCode::NotOpenTogetherTube, "not-opentogethertube",
          QT_TRANSLATE_NOOP("Error", "Something answers there, but it isn't an OpenTogetherTube server.")},
    Entry{ErrorCode::NoSuchRoom, "no-such-room",
          QT_TRANSLATE_NOOP("Error", "There is no such room on this server, or not any more.")},
    Entry{ErrorCode::NotSuchServer, "not-such-server",
          QT_TRANSLATE_NOOP("Error", "Something answers there, but not a server of the kind this address is for.")},
    Entry{ErrorCode::NotEncrypted, "not-encrypted",
          QT_TRANSLATE_NOOP("Error", "This server offers no encryption, and this invite asks for it.")},
    Entry{ErrorCode::BadCertificate, "bad-certificate",
          QT_TRANSLATE_NOOP("Error", "The server can't prove that it is the one meant. Nothing was sent to it.")},
    Entry{ErrorCode::Malformed, "malformed",
          QT_TRANSLATE_NOOP("Error", "The other side sent something that makes no sense.")},
    Entry{ErrorCode::TooLarge, "too-large", QT_TRANSLATE_NOOP("Error", "That is too long to send.")},
    Entry{ErrorCode::TooMany, "too-many",
          QT_TRANSLATE_NOOP("Error", "That was too much at once. Wait a moment and try again.")},
    Entry{ErrorCode::QueueFull, "queue-full",
          QT_TRANSLATE_NOOP("Error", "The queue of this room is full. Take something out of it first.")},
    Entry{ErrorCode::Forbidden, "forbidden", QT_TRANSLATE_NOOP("Error", "Only the host may do that in this room.")},
    Entry{ErrorCode::NotOperator, "not-operator",
          QT_TRANSLATE_NOOP("Error", "This password makes nobody a host of this room. You can follow along.")},
    Entry{ErrorCode::Stale, "stale",
          QT_TRANSLATE_NOOP("Error", "Someone else was faster. The room shows what they chose.")},
    Entry{ErrorCode::Conflict, "conflict",
          QT_TRANSLATE_NOOP("Error", "Someone else changed this at the same time. Please look again.")},
    Entry{ErrorCode::Unknown, "unknown",
          QT_TRANSLATE_NOOP("Error", "The other side reports a problem this version doesn't know.")},
    Entry{ErrorCode::FileMissing, "file-missing", QT_TRANSLATE_NOOP("Error", "%1 isn't there any more.")},
    Entry{ErrorCode::FileEmpty, "file-empty", QT_TRANSLATE_NOOP("Error", "%1 is empty.")},
    Entry{ErrorCode::FileUnreadable, "file-unreadable",
          QT_TRANSLATE_NOOP("Error", "%1 can't be read. Check its permissions.")},
    Entry{ErrorCode::FileUnsupported, "file-unsupported",
          QT_TRANSLATE_NOOP("Error", "%1 isn't a film or a song that can be played.")},
    Entry{ErrorCode::FileDamaged, "file-damaged",
          QT_TRANSLATE_NOOP("Error", "%1 is damaged and can't be played any further.")},
    Entry{ErrorCode::NotSameFile, "not-same-file",
          QT_TRANSLATE_NOOP("Error", "%1 isn't what the room is playing. Choose your copy of it.")},
    Entry{ErrorCode::NotFetched, "not-fetched",
          QT_TRANSLATE_NOOP("Error",
                            "%1 can't be played from its address: it isn't there, isn't a film or a song, or this "
                            "build plays nothing from the web.")},
    Entry{ErrorCode::NotOnTheWeb, "not-on-the-web",
          QT_TRANSLATE_NOOP("Error", "This room plays only what has an address on the web, and %1 has none.")},
    Entry{ErrorCode::NoAudioDevice, "no-audio-device",
          QT_TRANSLATE_NOOP("Error", "There is no sound output. The picture plays without sound.")},
    Entry{ErrorCode::PortInUse, "port-in-use",
          QT_TRANSLATE_NOOP("Error", "Port %1 is already in use. Choose another one.")},
    Entry{ErrorCode::AddressUnavailable, "address-unavailable",
          QT_TRANSLATE_NOOP("Error", "This computer can't listen on %1.")},
    Entry{ErrorCode::NoDisplay, "no-display", QT_TRANSLATE_NOOP("Error", "There is no display to open a window on.")},
    Entry{ErrorCode::StorageFailed, "storage-failed",
          QT_TRANSLATE_NOOP("Error", "Farnear can't write to its folder. Check the disk.")},
    Entry{ErrorCode::EngineMissing, "engine-missing",
          QT_TRANSLATE_NOOP("Error", "This build has no player engine called %1.")},
    Entry{ErrorCode::LocationUnavailable, "location-unavailable",
          QT_TRANSLATE_NOOP("Error", "This computer can't tell where it is. Choose a city instead.")},
    Entry{ErrorCode::LocationForbidden, "location-forbidden",
          QT_TRANSLATE_NOOP("Error", "The system doesn't let Farnear see where you are. Choose a city instead.")},
    Entry{ErrorCode::NoPicture, "no-picture",
          QT_TRANSLATE_NOOP("Error", "There is no picture to take right now. Play something first.")},
};

const Entry &entryOf(ErrorCode code)
{
    const auto it
        = std::find_if(entries.begin(), entries.end(), [code](const Entry &entry) { return entry.code == code; });
    return it == entries.end() ? entries.front() : *it;
}

} // namespace

QString Error::sentence() const
{
    const QString text = QCoreApplication::translate("Error", entryOf(code).sentence);
    return text.contains(QLatin1String("%1")) ? text.arg(detail) : text;
}

QString wireName(ErrorCode code)
{
    return QLatin1String(entryOf(code).wire);
}

ErrorCode errorCodeFromWire(const QString &name)
{
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [&name](const Entry &entry) { return name == QLatin1String(entry.wire); });
    return it == entries.end() ? ErrorCode::Unknown : it->code;
}

} // namespace farnear
