// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/ott/ottaddress.h"

#include <QRegularExpression>
#include <QStringList>

#include "links/ott/limits.h"
#include "model/cleantext.h"

namespace farnear::ott {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestText = 20'000;

/** Words that stand where a name does, and lead elsewhere. */
bool isReserved(const QString &name)
{
    static const QStringList words{u"list"_s, u"create"_s, u"generate"_s};
    return words.contains(name.toLower());
}

bool isRoomName(const QString &name)
{
    return name.size() >= limits::roomNameCharsLeast && name.size() <= limits::roomNameChars && !isReserved(name);
}

/** server: up to "/room/". */
std::optional<OttAddress> addressOf(const QString &server, const QString &room)
{
    const QUrl url(server, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0 || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment() || !isRoomName(room))
        return std::nullopt;
    OttAddress address;
    address.tls = url.scheme() == "https"_L1;
    address.host = url.host();
    address.port = url.port() == (address.tls ? 443 : 80) ? -1 : url.port();
    address.base = url.path(QUrl::FullyEncoded).chopped(6);
    address.room = room;
    return address;
}

} // namespace

/** What goes on behind a name is another address; signs, brackets and words in other scripts are the text around it. */
std::optional<OttAddress> OttAddress::in(const QString &text)
{
    static const QRegularExpression link(
        u"(?<![a-z0-9+.-])(https?://[^\\s<>\"/]+(?:/[^\\s<>\"/]+)*?/room/)([a-z0-9_-]++)"
        "(?!/[a-z0-9_-]|/?(?:\\?[^\\s#]*)?#|[.%~@=+:$&][a-z0-9])"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString plain = text.left(longestText);
    plain.removeIf(model::isUnseen);
    for (auto found = link.globalMatch(plain); found.hasNext();) {
        const auto match = found.next();
        if (auto address = addressOf(match.captured(1), match.captured(2)))
            return address;
    }
    return std::nullopt;
}

QUrl OttAddress::api(const QString &path) const
{
    QUrl url;
    url.setScheme(tls ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(base + "/api"_L1 + path, QUrl::StrictMode);
    return url;
}

QUrl OttAddress::roomApi(const QString &path) const
{
    return api("/room/"_L1 + room + path);
}

QUrl OttAddress::socket(bool returning) const
{
    QUrl url = roomApi({});
    url.setScheme(tls ? u"wss"_s : u"ws"_s);
    if (returning)
        url.setQuery(u"reconnect=true"_s);
    return url;
}

QString OttAddress::toString() const
{
    QUrl url = api({});
    url.setPath(base + "/room/"_L1 + room, QUrl::StrictMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace farnear::ott
