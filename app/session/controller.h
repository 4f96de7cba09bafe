// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/error.h"

namespace farnear::session {

/**
 * One part of what a person can do, and what they see of it. Lives on the main thread and never blocks it: every
 * request returns at once, and its outcome is told by a signal.
 */
class Controller : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /** A person asked for something that can't be done; one sentence by Error::sentence(). The room goes on. */
    void failed(const farnear::Error &error);
};

} // namespace farnear::session
