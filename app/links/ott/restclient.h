// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QScopedPointer>
#include <QUrl>

#include <functional>

#include "base/expected.h"

QT_BEGIN_NAMESPACE
class QNetworkReply;
class QNetworkRequest;
QT_END_NAMESPACE

namespace farnear::ott {

/**
 * Questions to a server over HTTP, in JSON: nothing is followed elsewhere, no cookie is kept, and an answer that is too
 * long or too late is none. Lives on the room thread.
 */
class RestClient {
public:
    struct Answer {
        int status = 0; //!< of HTTP
        QByteArray body;
        [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
    };
    /** Unreachable, TimedOut, BadCertificate, TooLarge, or Disconnected where there was no answer. */
    using Done = std::function<void(const Expected<Answer> &answer)>;

    /** The question; token: empty for none. */
    struct Question {
        QByteArray verb; //!< GET, POST ...
        QUrl url;
        QString token;
        QByteArray body; //!< empty for none
    };
    /** done isn't called once context is gone. */
    void ask(const Question &question, QObject *context, const Done &done);

private:
    static Expected<Answer> answerOf(QNetworkReply &reply);

    /** Goes later: what ends with an answer may be what holds this. */
    QScopedPointer<QNetworkAccessManager, QScopedPointerDeleteLater> m_network{new QNetworkAccessManager};
};

} // namespace farnear::ott
