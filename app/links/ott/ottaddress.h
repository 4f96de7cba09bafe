// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace farnear::ott {

/** Where a room is on which OpenTogetherTube server: https://HOST[:PORT][/BASE]/room/NAME, or http://. */
struct OttAddress {
    bool tls = true;
    QString host;  //!< a name, or an address without brackets
    int port = -1; //!< -1: the usual one
    QString base;  //!< of the server's paths, as in "/tube", encoded; usually empty
    QString room;  //!< its name, as it was written: to the server capitals are the same
    bool operator==(const OttAddress &) const = default;

    /** The first one in a text, whatever words, signs and unseen characters stand around it. A link with a fragment is
     * none: those are Farnear's own. */
    [[nodiscard]] static std::optional<OttAddress> in(const QString &text);
    /** As it is sent to others. */
    [[nodiscard]] QString toString() const;
    /** Of something the server answers over HTTP: "/status", with what follows /api. */
    [[nodiscard]] QUrl api(const QString &path) const;
    /** Of the room, over HTTP: "/queue", or nothing. */
    [[nodiscard]] QUrl roomApi(const QString &path) const;
    /** Of the WebSocket. returning: a connection was lost before. */
    [[nodiscard]] QUrl socket(bool returning) const;
};

} // namespace farnear::ott
