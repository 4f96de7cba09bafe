// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/invite.h"

#include <QUrlQuery>

#include <sodium.h>

#include "base/ids.h"
#include "protocol/limits.h"
#include "protocol/sodium.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

constexpr int checksumBytes = 4;
const auto appScheme = u"farnear"_s;
const auto webScheme = u"https"_s;
const auto webPath = u"/room/"_s;

quint16 usualPort(bool tls)
{
    return tls ? 443 : 80;
}

QByteArray checksum(const QString &roomId, const QByteArray &secret)
{
    return blake2b(Transcript("farnear.1 invite").add(roomId).add(secret).bytes()).left(checksumBytes);
}

/** The secret of a fragment; empty when it is not whole or not this room's. */
QByteArray secretOf(const QString &fragment, const QString &roomId)
{
    const QByteArray bytes = fromBase64Url(fragment);
    const QByteArray secret = bytes.left(limits::secretBytes);
    const bool whole = bytes.size() == limits::secretBytes + checksumBytes
        && bytes.mid(limits::secretBytes) == checksum(roomId, secret);
    return whole ? secret : QByteArray();
}

QString roomIdOf(const QUrl &url)
{
    const QString start = url.scheme() == webScheme ? webPath : u"/"_s;
    const QString path = url.path();
    return path.startsWith(start) ? path.mid(start.size()) : QString();
}

bool looksLikeInvite(const QUrl &url)
{
    const bool knownScheme = url.scheme() == appScheme || url.scheme() == webScheme;
    return url.isValid() && knownScheme && !url.host().isEmpty() && url.userInfo().isEmpty() && url.port() != 0;
}

QUrl address(const Invite &invite, const QString &scheme, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(invite.host);
    if (invite.port != usualPort(invite.tls))
        url.setPort(invite.port);
    url.setPath(path + invite.roomId);
    return url;
}

QString link(const Invite &invite, const QString &scheme, const QString &path)
{
    QUrlQuery query;
    if (!invite.tls)
        query.addQueryItem(u"ws"_s, u"1"_s);
    if (invite.needsPassword)
        query.addQueryItem(u"pw"_s, u"1"_s);
    QUrl url = address(invite, scheme, path);
    if (!query.isEmpty())
        url.setQuery(query);
    url.setFragment(toBase64Url(invite.secret + checksum(invite.roomId, invite.secret)));
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

bool isRoomId(const QString &text)
{
    return fromBase64Url(text).size() == 16;
}

Invite Invite::fresh(const QString &host, quint16 port, bool tls, bool needsPassword)
{
    ensureSodium();
    QByteArray secret(limits::secretBytes, Qt::Uninitialized);
    randombytes_buf(secret.data(), size_t(secret.size()));
    return {host, port, tls, freshId(), secret, needsPassword};
}

Expected<Invite> Invite::parse(const QString &text)
{
    // White space around it is forgiven, but not a novel of it.
    if (text.size() > 2 * limits::inviteChars || text.trimmed().size() > limits::inviteChars)
        return ErrorCode::BadInvite;
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!looksLikeInvite(url))
        return ErrorCode::BadInvite;

    Invite invite;
    invite.roomId = roomIdOf(url);
    if (!isRoomId(invite.roomId))
        return ErrorCode::BadInvite;
    invite.secret = secretOf(url.fragment(), invite.roomId);
    if (invite.secret.isEmpty())
        return ErrorCode::BadInvite;
    const QUrlQuery query(url);
    invite.host = url.host(QUrl::FullyEncoded);
    invite.tls = query.queryItemValue(u"ws"_s) != u"1";
    invite.needsPassword = query.queryItemValue(u"pw"_s) == u"1";
    invite.port = static_cast<quint16>(url.port(usualPort(invite.tls)));
    return invite;
}

QString Invite::toString() const
{
    return link(*this, appScheme, u"/"_s);
}

QString Invite::toWebString() const
{
    return link(*this, webScheme, webPath);
}

QUrl Invite::channelUrl() const
{
    QUrl url = address(*this, tls ? u"wss"_s : u"ws"_s, webPath);
    url.setPort(port);
    return url;
}

} // namespace farnear::protocol
