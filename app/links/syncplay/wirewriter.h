// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "links/syncplay/wire.h"

/** Lines to a Syncplay server, with their line ends. Pure. */
namespace farnear::syncplay {

[[nodiscard]] QByteArray encode(const ClientHello &hello);
[[nodiscard]] QByteArray encode(const ClientState &state);
[[nodiscard]] QByteArray encode(const File &file);
[[nodiscard]] QByteArray encodeChat(const QString &text);
/** byHand: somebody said so; else it follows from what they did. */
[[nodiscard]] QByteArray encodeReady(bool ready, bool byHand);
/** To become an operator of a managed room. */
[[nodiscard]] QByteArray encodeOperator(const QString &room, const QString &password);
/** The whole list, in its order. */
[[nodiscard]] QByteArray encodePlaylist(const QStringList &names);
/** That one is on. */
[[nodiscard]] QByteArray encodePlaylistIndex(int index);
/** Who is on the server, please. */
[[nodiscard]] QByteArray encodeListQuestion();
/** Whether TLS is offered; before Hello only. */
[[nodiscard]] QByteArray encodeTlsQuestion();
/** A server's password as it is sent; empty for none. */
[[nodiscard]] QString passwordHash(const QString &password);

} // namespace farnear::syncplay
