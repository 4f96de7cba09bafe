// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/access.h"

#include <utility>

#include "links/ott/answers.h"
#include "links/ott/limits.h"
#include "links/ott/messagewriter.h"
#include "model/cleantext.h"

namespace farnear::ott {

using namespace Qt::StringLiterals;

Access::Access(OttAddress address) : m_address(std::move(address)) { }

void Access::prepare(QObject *context, const Done &done)
{
    if (!m_token.isEmpty())
        return done({});
    const auto onStatus = [this, context, done](const Expected<RestClient::Answer> &answer) {
        if (!answer)
            done(answer.error());
        else if (!answer->isGood() || !isStatus(answer->body))
            done(ErrorCode::NotOpenTogetherTube);
        else
            askForToken(context, done);
    };
    m_rest.ask({"GET", m_address.api(u"/status"_s), {}, {}}, context, onStatus);
}

void Access::askForToken(QObject *context, const Done &done)
{
    const auto onToken = [this, done](const Expected<RestClient::Answer> &answer) {
        if (!answer)
            return done(answer.error());
        const auto token = decodeToken(answer->body);
        if (!answer->isGood() || !token)
            return done(ErrorCode::NotOpenTogetherTube);
        m_token = *token;
        done({});
    };
    m_rest.ask({"GET", m_address.api(u"/auth/grant"_s), {}, {}}, context, onToken);
}

void Access::enter(const QString &name, QObject *context, const Done &done)
{
    const bool isOld = !m_token.isEmpty();
    prepare(context, [this, name, context, done, isOld](const Expected<void> &prepared) {
        if (!prepared)
            return done(prepared);
        setName(name, context, [this, name, context, done, isOld](const Expected<void> &named) {
            if (named || named.error().code == ErrorCode::Refused)
                return done({});
            if (named.error().code != ErrorCode::WrongSecret || !isOld)
                return done(named);
            forgetToken(); // it was good for two weeks
            enter(name, context, done);
        });
    });
}

void Access::setName(const QString &name, QObject *context, const Done &done)
{
    const QString shown = model::cleanLine(name, limits::userNameChars);
    ask("POST", m_address.api(u"/user"_s), encodeUserName(shown), context, done);
}

void Access::add(const QUrl &url, QObject *context, const Done &done)
{
    ask("POST", m_address.roomApi(u"/queue"_s), encodeUrl(url.toString(QUrl::FullyEncoded)), context, done);
}

void Access::remove(const ItemId &item, QObject *context, const Done &done)
{
    ask("DELETE", m_address.roomApi(u"/queue"_s), encodeItem(item), context, done);
}

void Access::ask(const QByteArray &verb, const QUrl &url, const QByteArray &body, QObject *context, const Done &done)
{
    m_rest.ask({verb, url, m_token, body}, context, [done](const Expected<RestClient::Answer> &answer) {
        if (!answer)
            done(answer.error());
        else if (!answer->isGood())
            done(errorOf(decodeRefusal(answer->body), answer->status));
        else
            done({});
    });
}

} // namespace farnear::ott
