// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/httprequest.h"

#include <QList>

namespace farnear::test {

std::optional<HttpRequest> HttpRequest::in(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpRequest request;
    request.head = bytes.first(end);
    const qsizetype length = request.header("content-length").toInt();
    request.size = end + 4 + length;
    if (bytes.size() < request.size)
        return std::nullopt;
    const QList<QByteArray> first = bytes.first(bytes.indexOf("\r\n")).split(' ');
    request.verb = first.value(0);
    request.path = QString::fromUtf8(first.value(1));
    request.body = bytes.mid(end + 4, length);
    return request;
}

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace farnear::test
