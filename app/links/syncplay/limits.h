// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/** What is read of a Syncplay server at most, and what it takes. */
namespace farnear::syncplay::limits {

// From a server
constexpr qsizetype serverLine = 1024 * 1024; //!< bytes; the list of a busy server is its longest line
constexpr int depth = 16;                     //!< brackets in brackets
constexpr int nameChars = 255;                //!< of a person or a room: longer ones are nobody
constexpr int textChars = 4096;               //!< of anything else; the rest is cut off
constexpr int listed = 10'000;                //!< people on the whole server
constexpr int playlist = 250;
constexpr double seconds = 1e9; //!< no position or length is beyond

// To a server
constexpr qsizetype clientLine = 16'384; //!< bytes; a longer line ends the connection
constexpr int playlistChars = 10'000;    //!< of all names together
constexpr int roomChars = 35;
constexpr int chatChars = 150; //!< unless the server says otherwise

} // namespace farnear::syncplay::limits
