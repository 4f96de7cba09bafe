// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/** What is taken from a Socket.IO server, whatever it says. */
namespace farnear::socketio::limits {

constexpr qsizetype frame = 1'000'000; //!< bytes of one, as its servers take them by default
constexpr int depth = 32;              //!< of brackets within brackets
constexpr int nameChars = 128;         //!< of namespaces, events and ids
constexpr int arguments = 64;          //!< of one event
constexpr int ackDigits = 9;
constexpr int pingMsLeast = 500; //!< of what a server calls its interval
constexpr int pingMsMost = 120'000;

// In one second, before it counts as a flood
constexpr int framesASecond = 1000;
constexpr qint64 bytesASecond = qint64(8) * 1024 * 1024;

} // namespace farnear::socketio::limits
