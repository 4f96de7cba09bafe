// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "links/ott/messages.h"

/** What is said to an OpenTogetherTube server: JSON objects always, for anything else ends the whole server. Pure. */
namespace farnear::ott {

// Over the WebSocket
/** Who comes in; the first frame. */
[[nodiscard]] QByteArray encodeAuth(const QString &token);
[[nodiscard]] QByteArray encodeStatus(PlayerStatus status);
[[nodiscard]] QByteArray encodePlayback(bool play);
/** On to what comes next. */
[[nodiscard]] QByteArray encodeSkip();
/** seconds: >= 0. */
[[nodiscard]] QByteArray encodeSeek(double seconds);
/** A place in the queue, and where that item goes: both must be in it. */
[[nodiscard]] QByteArray encodeOrder(int from, int to);
[[nodiscard]] QByteArray encodeChat(const QString &text);
/** Plays it now; what plays goes back to the top of the queue. */
[[nodiscard]] QByteArray encodePlayNow(const ItemId &item);
/** Clamped: the server takes anything. */
[[nodiscard]] QByteArray encodeSpeed(double speed);
[[nodiscard]] QByteArray encodeKick(const QString &member);

// Over HTTP
[[nodiscard]] QByteArray encodeUserName(const QString &name);
[[nodiscard]] QByteArray encodeUrl(const QString &url);
[[nodiscard]] QByteArray encodeItem(const ItemId &item);

} // namespace farnear::ott
