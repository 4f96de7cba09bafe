// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/clientmessages.h"
#include "protocol/servermessages.h"
#include "protocol/values.h"

// The messages of `farnear.1` as values. PROTOCOL.md is the contract; codec.h turns them into frames and back.
