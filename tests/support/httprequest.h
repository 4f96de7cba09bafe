// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace farnear::test {

/** What somebody asked a small server over HTTP/1.1, with its body. */
struct HttpRequest {
    QByteArray verb; //!< "GET" ...
    QString path;
    QByteArray body;

    /** The first one in these bytes, of which it takes size; nothing: there is more to come. */
    [[nodiscard]] static std::optional<HttpRequest> in(const QByteArray &bytes);
    /** A header's value, by its name in small letters; empty when it isn't there. */
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /** To go on with as a WebSocket. */
    [[nodiscard]] bool isUpgrade() const { return header("upgrade").toLower() == "websocket"; }

    qsizetype size = 0; //!< bytes of it all
    QByteArray head;    //!< with the first line, without the empty one
};

} // namespace farnear::test
