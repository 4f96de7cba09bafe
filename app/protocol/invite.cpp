// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/invite.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <sodium.h>

#include "base/ids.h"
#include "model/cleantext.h"
#include "protocol/limits.h"
#include "protocol/sodium.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

constexpr int checksumBytes = 4;
constexpr qsizetype fragmentChars = 27;  //!< secret and checksum as base64url
constexpr qsizetype maxTextChars = 4096; //!< of the message an invite may stand in
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

/** Where in a text invites may begin: at their scheme, not in the middle of another word. */
QList<qsizetype> beginsOf(const QString &text)
{
    static const QRegularExpression scheme(u"(?<![a-z0-9+.-])(?:farnear|https)://"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QList<qsizetype> begins;
    for (auto found = scheme.globalMatch(text); found.hasNext();)
        begins.append(found.next().capturedStart());
    return begins;
}

bool isSecretLetter(QChar c)
{
    return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/**
 * The link that a text begins with: without what follows it, with the mark before the secret if it was escaped.
 * joined: as one line, for a link that was broken in two. What it says is not checked.
 */
QString linkAtStartOf(QString text, bool joined)
{
    static const QRegularExpression brokenLine(u"\\s*[\\r\\n]\\s*"_s);
    static const QRegularExpression space(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (joined)
        text.remove(brokenLine);
    if (const qsizetype end = text.indexOf(space); end >= 0)
        text.truncate(end);
    text.replace(u"&amp;"_s, u"&"_s);
    if (!text.contains(u'#'))
        text.replace(u"%23"_s, u"#"_s);
    const qsizetype end = text.indexOf(u'#') + 1 + fragmentChars;
    const bool goesOn = end < text.size() && isSecretLetter(text.at(end));
    return goesOn ? QString() : text.left(end);
}

Expected<Invite> read(const QUrl &url)
{
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
    if (text.size() > maxTextChars)
        return ErrorCode::BadInvite;
    QString seen = text;
    seen.removeIf(model::isUnseen);
    for (const qsizetype begin : beginsOf(seen)) {
        for (const bool joined : {false, true}) {
            const QString link = linkAtStartOf(seen.mid(begin), joined);
            const auto invite = read(link.size() <= limits::inviteChars ? QUrl(link, QUrl::StrictMode) : QUrl());
            if (invite)
                return *invite;
        }
    }
    return ErrorCode::BadInvite;
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
