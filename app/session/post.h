// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>

#include <functional>
#include <utility>

namespace farnear::session {

/** Calls a function of a worker on the worker's own thread, later. */
template <typename Worker, typename Function, typename... Arguments>
void post(Worker *worker, Function function, Arguments... arguments)
{
    QMetaObject::invokeMethod(
        worker, [worker, function, ... given = std::move(arguments)] { std::invoke(function, *worker, given...); },
        Qt::QueuedConnection);
}

} // namespace farnear::session
