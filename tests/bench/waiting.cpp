// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/waiting.h"

#include <QEventLoop>
#include <QTimer>

namespace farnear::bench {

bool waitUntil(const std::function<bool()> &condition, int ms)
{
    QEventLoop loop;
    QTimer look;
    QTimer end;
    end.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(5);
    end.start(ms);
    if (!condition())
        loop.exec();
    return condition();
}

void waitFor(int ms)
{
    waitUntil([] { return false; }, ms);
}

} // namespace farnear::bench
