// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/restclient.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

#include "links/ott/limits.h"

namespace farnear::ott {

namespace {

constexpr int patience = 10'000; //!< ms until an answer has to go on

QNetworkRequest requestOf(const RestClient::Question &question)
{
    QNetworkRequest request(question.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(patience);
    request.setRawHeader("Accept", "application/json");
    if (!question.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!question.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + question.token.toUtf8());
    return request;
}

ErrorCode errorOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: return ErrorCode::Unreachable;
    case QNetworkReply::SslHandshakeFailedError: return ErrorCode::BadCertificate;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return ErrorCode::TimedOut;
    default: return ErrorCode::Disconnected;
    }
}

/** The server answered, whatever it said; or else something went wrong on the way. */
bool isAnswered(const QNetworkReply &reply)
{
    constexpr int firstOfHttp = 200; // in Qt's numbers; those before are of the connection
    return reply.error() == QNetworkReply::NoError || reply.error() > firstOfHttp;
}

} // namespace

void RestClient::ask(const Question &question, QObject *context, const Done &done)
{
    QNetworkReply *reply = m_network->sendCustomRequest(requestOf(question), question.verb, question.body);
    const auto isTooLong = std::make_shared<bool>(false);
    reply->setReadBufferSize(limits::answer + 1);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, isTooLong] {
        *isTooLong = *isTooLong || reply->bytesAvailable() > limits::answer;
        if (*isTooLong)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, isTooLong, done] {
        done(*isTooLong ? Expected<Answer>(ErrorCode::TooLarge) : answerOf(*reply));
    });
}

Expected<RestClient::Answer> RestClient::answerOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || !isAnswered(reply))
        return ott::errorOf(reply.error());
    return Answer{status, reply.readAll()};
}

} // namespace farnear::ott
