// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace farnear {

/** Everything that can go wrong where a person, a script or another computer should hear of it. */
enum class ErrorCode {
    Internal,
    BadUsage,
    // Invites and joining
    BadInvite,
    WrongSecret,
    NeedPassword,
    RoomFull,
    NotAdmitted,
    Removed,
    Replaced,
    // Reaching a server
    Unreachable,
    NotFarnear,
    UnsupportedVersion,
    TimedOut,
    Disconnected,
    ServerFull,
    BadServer,
    NotSupported,
    Refused,
    NotSyncplay,
    NotOpenTogetherTube,
    NoSuchRoom,
    NotSuchServer,
    NotEncrypted,
    BadCertificate,
    // Talking in a room
    Malformed,
    TooLarge,
    TooMany,
    QueueFull,
    Forbidden,
    NotOperator,
    Stale,
    Conflict,
    Unknown,
    // Files and playing
    FileMissing,
    FileEmpty,
    FileUnreadable,
    FileUnsupported,
    FileDamaged,
    NotSameFile,
    NotFetched,
    NotOnTheWeb,
    NoAudioDevice,
    // This computer
    PortInUse,
    AddressUnavailable,
    NoDisplay,
    StorageFailed,
    EngineMissing,
    LocationUnavailable,
    LocationForbidden,
    NoPicture,
};

/** What went wrong: a code, and the one harmless word that makes the sentence concrete (a file name, a port). */
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail; //!< shown to the person here; never logged, never sent

    /** One plain translated sentence that says what to do next. */
    [[nodiscard]] QString sentence() const;
    bool operator==(const Error &) const = default;
};

/** The code's name on the wire and in the command line's events: kebab-case, stable for ever. */
[[nodiscard]] QString wireName(ErrorCode code);
/** The code for a wire name; Unknown for a name this version does not know. */
[[nodiscard]] ErrorCode errorCodeFromWire(const QString &name);

} // namespace farnear

Q_DECLARE_METATYPE(farnear::Error)
