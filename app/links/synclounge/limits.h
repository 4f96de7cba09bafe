// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** What is read of a SyncLounge server at most, and what is said to it. */
namespace farnear::synclounge::limits {

constexpr int idChars = 64;           //!< of a member
constexpr int nameChars = 255;        //!< of a person; the rest is cut off
constexpr int textChars = 4096;       //!< of anything else; the rest is cut off
constexpr int people = 500;           //!< in one room
constexpr double milliseconds = 1e11; //!< no place or length is beyond
constexpr double slowest = 0.25;
constexpr double fastest = 4;

constexpr int roomChars = 100;

} // namespace farnear::synclounge::limits
