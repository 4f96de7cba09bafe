// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/syncplayaddress.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include "links/syncplay/limits.h"
#include "model/cleantext.h"

namespace farnear::syncplay {

namespace {

using namespace Qt::StringLiterals;
using Way = SyncplayAddress::Way;

constexpr int longestText = 20'000;
constexpr auto defaultRoom = "default"_L1; //!< an address without a room leads there

struct Kind {
    Way way;
    const char *scheme;
    quint16 port;
};

constexpr Kind kinds[]{
    {Way::Tcp, "syncplay", 8999}, {Way::WebSocket, "syncplay+ws", 80}, {Way::SecureWebSocket, "syncplay+wss", 443}};

const Kind *kindOf(const QString &scheme)
{
    for (const Kind &kind : kinds) {
        if (scheme == QLatin1String(kind.scheme))
            return &kind;
    }
    return nullptr;
}

const Kind &kindOf(Way way)
{
    return kinds[static_cast<int>(way)];
}

/** The first link of ours, or an address with a port of ours; nothing else is taken for one. */
QString linkIn(const QString &text)
{
    static const QRegularExpression link(u"\\bsyncplay(?:\\+wss?)?://[^\\s<>\"]+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(
        u"(?<![\\w@:/.\\-])((?:[a-z0-9](?:[a-z0-9\\-.]*[a-z0-9])?|\\[[0-9a-f:.]+\\]):899[5-9])(?!\\d)(/[^\\s<>\"]*)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto found = link.match(text); found.hasMatch())
        return found.captured();
    const auto found = bare.match(text);
    return found.hasMatch() ? "syncplay://"_L1 + found.captured() : QString();
}

/** Without what a sentence ends with. */
QString trimmedLink(QString link)
{
    static const QString signs = u".,;!?)>]}'\u2019\u201d\u3002\uff0c\uff09"_s;
    while (!link.isEmpty() && signs.contains(link.back()))
        link.chop(1);
    return link;
}

void setRoom(SyncplayAddress &address, const QString &room)
{
    static const QRegularExpression managed(u"^(\\+.+:\\w{12}):([A-Za-z]{2}-\\d{3}-\\d{3})$"_s);
    const auto found = managed.match(room);
    address.room = model::cleanLine(found.hasMatch() ? found.captured(1) : room, limits::roomChars);
    address.operatorPassword = found.captured(2).toUpper();
}

} // namespace

std::optional<SyncplayAddress> SyncplayAddress::in(const QString &text)
{
    const QUrl url(trimmedLink(linkIn(text.left(longestText))), QUrl::StrictMode);
    const Kind *kind = url.isValid() ? kindOf(url.scheme()) : nullptr;
    if (!kind || url.host().isEmpty() || url.port() == 0)
        return std::nullopt;
    SyncplayAddress address;
    address.way = kind->way;
    address.host = url.host();
    address.port = static_cast<quint16>(url.port(kind->port));
    const QString path = url.path(QUrl::FullyEncoded);
    const qsizetype last = path.lastIndexOf(u'/');
    address.path = address.way == Way::Tcp || last < 0 ? u"/"_s : path.left(last + 1);
    const QString room = address.way == Way::Tcp ? path.mid(1) : path.mid(last + 1);
    setRoom(address, QUrl::fromPercentEncoding(room.toUtf8()));
    if (address.room.isEmpty())
        address.room = defaultRoom;
    address.requireTls = QUrlQuery(url).queryItemValue(u"tls"_s) == "required"_L1;
    return address;
}

std::optional<SyncplayAddress> SyncplayAddress::ofServer(const QString &text)
{
    static const QRegularExpression bare(
        u"^(?:[a-z0-9](?:[a-z0-9\\-.]*[a-z0-9])?|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?(?:/.*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString written = text.trimmed();
    const QString link = bare.match(written).hasMatch() ? "syncplay://"_L1 + written : written;
    auto address = in(link);
    if (!address || link.contains(u' '))
        return std::nullopt;
    const QString path = QUrl(link).path();
    if (path.isEmpty() || path.endsWith(u'/'))
        address->room.clear();
    return address;
}

QString SyncplayAddress::toString() const
{
    const Kind &kind = kindOf(way);
    QString text = QLatin1String(kind.scheme) + "://"_L1;
    text += host.contains(u':') ? u'[' + host + u']' : host;
    if (port != kind.port || way == Way::Tcp)
        text += u':' + QString::number(port);
    const QString whole = operatorPassword.isEmpty() ? room : room + u':' + operatorPassword;
    text += path + QString::fromLatin1(QUrl::toPercentEncoding(whole));
    return requireTls ? text + "?tls=required"_L1 : text;
}

QUrl SyncplayAddress::bridgeUrl() const
{
    QUrl url;
    url.setScheme(way == Way::SecureWebSocket ? u"wss"_s : u"ws"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace farnear::syncplay
