// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/** What is read of an OpenTogetherTube server at most, and what is said to it. */
namespace farnear::ott::limits {

// From a server
constexpr qsizetype frame = 2 * 1024 * 1024; //!< bytes of one message; a long queue is the longest
constexpr qsizetype answer = 256 * 1024;     //!< bytes of one answer over HTTP
constexpr int depth = 16;                    //!< brackets in brackets
constexpr int idChars = 64;                  //!< of a member
constexpr int nameChars = 255;               //!< of a person: longer ones are cut
constexpr int textChars = 4096;              //!< of anything else; the rest is cut off
constexpr int urlChars = 4096;               //!< an item whose address is longer is none
constexpr int people = 1000;                 //!< in one room
constexpr int queue = 499;                   //!< items; with the one that plays, a room's most
constexpr int votes = 1000;                  //!< items with votes
constexpr int roles = 16;
constexpr double seconds = 1e8; //!< no position or length is beyond
constexpr double slowest = 0.25;
constexpr double fastest = 4;

// To a server
constexpr int userNameChars = 48;
constexpr int roomNameCharsLeast = 3;
constexpr int roomNameChars = 36; //!< 32 that people choose; those that a server makes are UUIDs

} // namespace farnear::ott::limits
