// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/answers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "links/common/json.h"
#include "links/ott/limits.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::ott {

namespace {

using namespace Qt::StringLiterals;

constexpr int tooManyRequests = 429;
constexpr int unauthorised = 401;
constexpr int forbidden = 403;

QJsonObject objectIn(const QByteArray &body)
{
    if (body.size() > limits::answer || links::isTooDeep(body, limits::depth))
        return {};
    return QJsonDocument::fromJson(body).object();
}

} // namespace

bool isStatus(const QByteArray &body)
{
    return objectIn(body)["status"_L1].toString() == "ok"_L1;
}

Expected<QString> decodeToken(const QByteArray &body)
{
    const QString token = objectIn(body)["token"_L1].toString();
    if (token.isEmpty() || token.size() > limits::textChars)
        return ErrorCode::Malformed;
    return token;
}

Refusal decodeRefusal(const QByteArray &body)
{
    const QJsonObject error = objectIn(body)["error"_L1].toObject();
    return {error["name"_L1].toString().left(limits::nameChars),
            model::cleanLine(error["message"_L1].toString(), model::limits::titleChars)};
}

Error errorOf(const Refusal &refusal, int http)
{
    if (http == tooManyRequests)
        return {ErrorCode::TooMany, {}};
    if (http == unauthorised || refusal.name == "MissingToken"_L1)
        return {ErrorCode::WrongSecret, {}};
    if (http == forbidden)
        return {ErrorCode::Forbidden, {}};
    if (refusal.name == "VideoAlreadyQueuedException"_L1 || refusal.name == "VideoNotFoundException"_L1)
        return {ErrorCode::Stale, {}};
    return {ErrorCode::Refused, refusal.message};
}

} // namespace farnear::ott
