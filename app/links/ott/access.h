// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/expected.h"
#include "links/ott/messages.h"
#include "links/ott/ottaddress.h"
#include "links/ott/restclient.h"

namespace farnear::ott {

/**
 * The way into one room, over as many links as needed: a guest's token, and what is asked over HTTP with it. Tokens are
 * as secret as passwords. Lives on the room thread.
 */
class Access {
public:
    using Done = std::function<void(const Expected<void> &done)>;

    explicit Access(OttAddress address);

    [[nodiscard]] const OttAddress &address() const { return m_address; }
    [[nodiscard]] const QString &token() const { return m_token; }
    /** Asks what speaks there, and for a token if there is none yet. NotOpenTogetherTube for any other server; nothing
     * else is sent to it. No done() once context is gone; that holds for all of these. */
    void prepare(QObject *context, const Done &done);
    /** prepare(), and takes that name; where the server won't have it, one of its own making stays. */
    void enter(const QString &name, QObject *context, const Done &done);
    /** The server doesn't know it any more. */
    void forgetToken() { m_token.clear(); }
    void setName(const QString &name, QObject *context, const Done &done);
    /** To the end of the queue. Stale: it is in the room already. */
    void add(const QUrl &url, QObject *context, const Done &done);
    /** Out of the queue. Stale: it isn't in there. */
    void remove(const ItemId &item, QObject *context, const Done &done);

private:
    void askForToken(QObject *context, const Done &done);
    void ask(const QByteArray &verb, const QUrl &url, const QByteArray &body, QObject *context, const Done &done);

    OttAddress m_address;
    QString m_token;
    RestClient m_rest;
};

} // namespace farnear::ott
