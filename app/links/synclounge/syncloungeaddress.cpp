// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/syncloungeaddress.h"

#include <QRegularExpression>

#include "links/synclounge/limits.h"
#include "model/cleantext.h"

namespace farnear::synclounge {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestText = 20'000;
constexpr auto secure = "synclounge"_L1;
constexpr auto plain = "synclounge+http"_L1;

/** Without what a sentence ends with. */
QString trimmedLink(QString link)
{
    static const QString signs = u".,;!?)>]}'\u2019\u201d\u3002\uff0c\uff09"_s;
    while (!link.isEmpty() && signs.contains(link.back()))
        link.chop(1);
    return link;
}

/** path: encoded. */
std::optional<SyncLoungeAddress> addressOf(const QUrl &url, bool tls)
{
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0 || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return std::nullopt;
    SyncLoungeAddress address;
    address.tls = tls;
    address.host = url.host();
    address.port = url.port() == (tls ? 443 : 80) ? -1 : url.port();
    return address;
}

} // namespace

std::optional<SyncLoungeAddress> SyncLoungeAddress::in(const QString &text)
{
    static const QRegularExpression link(u"\\bsynclounge(?:\\+http)?://[^\\s<>\"]+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString whole = text.left(longestText);
    whole.removeIf(model::isUnseen);
    const auto found = link.match(whole);
    if (!found.hasMatch())
        return std::nullopt;
    const QUrl url(trimmedLink(found.captured()), QUrl::StrictMode);
    auto address = addressOf(url, url.scheme() == secure);
    const QString path = url.path(QUrl::FullyEncoded);
    const qsizetype last = path.lastIndexOf(u'/');
    if (!address || last < 0)
        return std::nullopt;
    address->base = path.left(last);
    const QString room = QUrl::fromPercentEncoding(path.mid(last + 1).toUtf8());
    address->room = model::cleanLine(room, limits::roomChars);
    return address->room.isEmpty() ? std::nullopt : address;
}

std::optional<SyncLoungeAddress> SyncLoungeAddress::ofServer(const QString &text)
{
    if (auto address = in(text))
        return address;
    static const QRegularExpression bare(
        u"^(?:[a-z0-9](?:[a-z0-9\\-.]*[a-z0-9])?|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?(?:/[^\\s]*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString written = text.trimmed();
    const QUrl url(bare.match(written).hasMatch() ? "https://"_L1 + written : written, QUrl::StrictMode);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return std::nullopt;
    auto address = addressOf(url, url.scheme() == "https"_L1);
    if (!address)
        return std::nullopt;
    address->base = url.path(QUrl::FullyEncoded);
    while (address->base.endsWith(u'/'))
        address->base.chop(1);
    return address;
}

QString SyncLoungeAddress::toString() const
{
    QUrl url;
    url.setScheme(tls ? secure : plain);
    url.setHost(host);
    url.setPort(port);
    const QByteArray encoded = QUrl::toPercentEncoding(room, {}, "."); // a full stop at the end is the sentence's
    return url.toString(QUrl::FullyEncoded) + base + u'/' + QString::fromLatin1(encoded);
}

QUrl SyncLoungeAddress::socket() const
{
    QUrl url;
    url.setScheme(tls ? u"wss"_s : u"ws"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(base + "/socket.io/"_L1, QUrl::StrictMode);
    url.setQuery(u"EIO=4&transport=websocket"_s);
    return url;
}

} // namespace farnear::synclounge
