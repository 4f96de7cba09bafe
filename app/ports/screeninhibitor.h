// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace farnear::ports {

/** Keeps the screen from going dark, where the system lets a program do so. Lives on the main thread. */
class ScreenInhibitor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Asks the system to keep the screen on, or lets it go again; asking twice changes nothing. */
    virtual void setInhibited(bool inhibited) = 0;
};

} // namespace farnear::ports
