// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace farnear::transport {

/**
 * Of a connected socket: small frames leave at once, and the system takes little in advance where it can be told so
 * (Linux, macOS: TCP_NOTSENT_LOWAT). What waits then waits in bytesToWrite(), where whoever sends much sees it.
 */
void makePrompt(QTcpSocket &socket);

} // namespace farnear::transport
