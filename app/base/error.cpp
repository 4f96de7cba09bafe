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

#define SENTENCE(text) QT_TRANSLATE_NOOP("Error", text)
constexpr std::array entries{
    Entry{ErrorCode::Internal, "internal", SENTENCE("Something went wrong inside Farnear. Please try again.")},
    Entry{ErrorCode::BadUsage, "bad-usage", SENTENCE("That can't be understood: %1")},
    Entry{ErrorCode::BadInvite, "bad-invite", SENTENCE("This invite is incomplete. Ask for the whole link and paste it again.")},
    Entry{ErrorCode::WrongSecret, "wrong-secret", SENTENCE("This invite or its password doesn't open the room. Ask for a new link.")},
    Entry{ErrorCode::NeedPassword, "need-password", SENTENCE("This room has a password. Enter it to join.")},
    Entry{ErrorCode::RoomFull, "room-full", SENTENCE("The room is full.")},
    Entry{ErrorCode::NotAdmitted, "not-admitted", SENTENCE("The host hasn't let you in.")},
    Entry{ErrorCode::Removed, "removed", SENTENCE("The host removed you from the room.")},
    Entry{ErrorCode::Replaced, "replaced", SENTENCE("You joined this room from another window.")},
    Entry{ErrorCode::Unreachable, "unreachable", SENTENCE("The room can't be reached. Is the other computer on, and Farnear open there?")},
    Entry{ErrorCode::NotFarnear, "not-farnear", SENTENCE("Something answers there, but it isn't a Farnear room.")},
    Entry{ErrorCode::UnsupportedVersion, "unsupported-version", SENTENCE("The room speaks a newer version. Update Farnear and try again.")},
    Entry{ErrorCode::TimedOut, "timed-out", SENTENCE("No answer in time. Check the connection and try again.")},
    Entry{ErrorCode::Disconnected, "disconnected", SENTENCE("The connection was lost. Farnear keeps trying to return.")},
    Entry{ErrorCode::ServerFull, "server-full", SENTENCE("The server has no place for another room or person right now.")},
    Entry{ErrorCode::Malformed, "malformed", SENTENCE("The other side sent something that makes no sense.")},
    Entry{ErrorCode::TooLarge, "too-large", SENTENCE("That is too long to send.")},
    Entry{ErrorCode::TooMany, "too-many", SENTENCE("That was too much at once. Wait a moment and try again.")},
    Entry{ErrorCode::Forbidden, "forbidden", SENTENCE("Only the host may do that in this room.")},
    Entry{ErrorCode::Stale, "stale", SENTENCE("Someone else was faster. The room shows what they chose.")},
    Entry{ErrorCode::Conflict, "conflict", SENTENCE("Someone else changed this at the same time. Please look again.")},
    Entry{ErrorCode::Unknown, "unknown", SENTENCE("The other side reports a problem this version doesn't know.")},
    Entry{ErrorCode::FileMissing, "file-missing", SENTENCE("%1 isn't there any more.")},
    Entry{ErrorCode::FileEmpty, "file-empty", SENTENCE("%1 is empty.")},
    Entry{ErrorCode::FileUnreadable, "file-unreadable", SENTENCE("%1 can't be read. Check its permissions.")},
    Entry{ErrorCode::FileUnsupported, "file-unsupported", SENTENCE("%1 isn't a film or a song that can be played.")},
    Entry{ErrorCode::FileDamaged, "file-damaged", SENTENCE("%1 is damaged and can't be played any further.")},
    Entry{ErrorCode::NotSameFile, "not-same-file", SENTENCE("%1 isn't what the room is playing. Choose your copy of it.")},
    Entry{ErrorCode::NoAudioDevice, "no-audio-device", SENTENCE("There is no sound output. The picture plays without sound.")},
    Entry{ErrorCode::PortInUse, "port-in-use", SENTENCE("Port %1 is already in use. Choose another one.")},
    Entry{ErrorCode::AddressUnavailable, "address-unavailable", SENTENCE("This computer can't listen on %1.")},
    Entry{ErrorCode::NoDisplay, "no-display", SENTENCE("There is no display to open a window on.")},
    Entry{ErrorCode::StorageFailed, "storage-failed", SENTENCE("Farnear can't write to its folder. Check the disk.")},
    Entry{ErrorCode::EngineMissing, "engine-missing", SENTENCE("This build has no player engine called %1.")},
};
#undef SENTENCE

const Entry &entryOf(ErrorCode code)
{
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [code](const Entry &entry) { return entry.code == code; });
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
    const auto it = std::find_if(entries.begin(), entries.end(), [&name](const Entry &entry) {
        return name == QLatin1String(entry.wire);
    });
    return it == entries.end() ? ErrorCode::Unknown : it->code;
}

} // namespace farnear
