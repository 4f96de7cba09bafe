// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The interfaces' meta-objects are compiled here, once.
#include "ports/channel.h"
#include "ports/listener.h"
#include "ports/player.h"
#include "ports/roomlink.h"
#include "ports/screeninhibitor.h"
#include "ports/stores.h"
