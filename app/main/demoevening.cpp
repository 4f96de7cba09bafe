// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demoevening.h"

#include <QDateTime>

namespace farnear::main {

session::EveningTime demoEvening(int daysAgo)
{
    constexpr double pace = 30;
    const auto clock = std::make_shared<SystemClock>();
    const Millis begun = clock->nowWithSleep();
    const QDateTime evening = QDateTime::currentDateTime().addDays(-daysAgo);
    session::EveningTime time;
    time.now = [clock, begun] { return begun + pace * (clock->nowWithSleep() - begun); };
    time.wall = [now = time.now, begun, evening] { return evening.addMSecs(qRound64(now() - begun)); };
    time.sampleInterval = std::chrono::milliseconds(100);
    return time;
}

} // namespace farnear::main
