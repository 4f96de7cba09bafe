// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(lcServer, "farnear.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRoom, "farnear.room", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "farnear.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlayer, "farnear.player", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTransport, "farnear.transport", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "farnear.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "farnear.ui", QtInfoMsg)
