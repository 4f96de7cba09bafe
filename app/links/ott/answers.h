// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/expected.h"

/** What an OpenTogetherTube server answers over HTTP. Pure. */
namespace farnear::ott {

/** Whether a server says that it is well in the words of this kind of server. */
[[nodiscard]] bool isStatus(const QByteArray &body);
/** A guest's token, or Malformed. */
[[nodiscard]] Expected<QString> decodeToken(const QByteArray &body);

/** Why something was refused. */
struct Refusal {
    QString name;    //!< of the kind of error, as servers call it
    QString message; //!< in the server's words
    bool operator==(const Refusal &) const = default;
};
/** Empty for a body that is none. */
[[nodiscard]] Refusal decodeRefusal(const QByteArray &body);
/** For the person who asked; http: the answer's status. */
[[nodiscard]] Error errorOf(const Refusal &refusal, int http);

} // namespace farnear::ott
