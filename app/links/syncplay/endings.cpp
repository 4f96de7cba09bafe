// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/endings.h"

#include <QCoreApplication>

#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::syncplay {

namespace {

/** The server's words are in its own language; these two are known. */
ErrorCode codeOf(const QString &text)
{
    if (text == QLatin1String("Password required"))
        return ErrorCode::NeedPassword;
    return text == QLatin1String("Wrong password supplied") ? ErrorCode::WrongSecret : ErrorCode::Refused;
}

} // namespace

Error refusalOf(const ErrorTell &error)
{
    return {codeOf(error.text), model::cleanLine(error.text, model::limits::titleChars)};
}

Ending endingOf(const Error &error, const std::optional<Error> &refusal, bool outside, bool inside)
{
    if (refusal)
        return {*refusal, {refusal->code == ErrorCode::Refused && inside, 0}};
    if (outside && error.code == ErrorCode::Disconnected)
        return {{ErrorCode::Refused,
                 QCoreApplication::translate("farnear::syncplay::SyncplayLink", "it closed the connection.")},
                {}};
    return {error, {error.code != ErrorCode::BadCertificate && error.code != ErrorCode::NotEncrypted, 0}};
}

} // namespace farnear::syncplay
